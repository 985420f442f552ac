"""Salvages a damaged record: reads it through SQLite and from its raw pages, and records what was lost."""
