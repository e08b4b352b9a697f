"""Options declared once, the file they are kept in, secrets in the system's keyring."""
