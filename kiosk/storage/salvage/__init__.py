"""Recovers the data of a damaged record, through SQLite and from the raw pages, and stores how much was lost."""
