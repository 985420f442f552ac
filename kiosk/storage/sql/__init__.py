"""SQL building blocks: the SQLite driver, everything specific to SQLite, and INSERT statements with conflicts."""
