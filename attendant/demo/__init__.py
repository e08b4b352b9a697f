"""A made-up organisation and the loopback server that speaks EWS for it."""
