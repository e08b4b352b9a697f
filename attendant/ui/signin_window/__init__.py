"""Where a person signs in with Microsoft: one dialog, a page for each step, the ways to sign in behind it."""
