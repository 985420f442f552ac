"""SQL building blocks: the SQLite driver, all SQL specific to SQLite, and INSERT statements that handle conflicts."""
