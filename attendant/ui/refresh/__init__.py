"""The refresh of calendars: the engine in the window's thread, its rounds in the worker's."""
