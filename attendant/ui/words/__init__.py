"""What people read and hear: states, times, contacts and problems in words of the interface's language."""
