"""Recovers data from a damaged record through SQLite and from its raw pages, and stores what was lost."""
