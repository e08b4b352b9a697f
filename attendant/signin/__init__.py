"""Sign-in with Microsoft through MSAL: flows, account, token cache, clouds, and refusals put into words."""
