"""Pages for the administrator: how the console is, what to send along, what went wrong unexpectedly."""
