"""Attendant Console: is this colleague free, until when, and if not, when next."""

__version__ = "0.1.0"
