"""What stands behind the window at the desk: colleagues, account, what the last run knew; wired by ``console``."""
