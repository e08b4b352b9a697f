"""Every option declared once, where it is stored, and where secrets go."""
