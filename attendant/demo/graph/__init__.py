"""The demo's Microsoft Graph: free/busy times, one person's calendar, the organisation's people."""
