"""Windows, item models and the one worker thread."""
