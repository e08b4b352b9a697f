"""Calendar services behind the ports of the core."""
