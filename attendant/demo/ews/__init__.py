"""Exchange Web Services as a server speaks them: requests in, answers out, no sockets."""
