"""A real window and, in another process, somebody who listens to it as a screen reader does."""
