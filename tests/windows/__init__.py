"""What only Windows can promise, or Wine in its place: ``python3 run.py windows``."""
