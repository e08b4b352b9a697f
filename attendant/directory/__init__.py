"""The colleagues of the house: store, import, search."""
