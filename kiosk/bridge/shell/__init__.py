"""The window, its threads, translation, and what keeps people inside it."""
