"""SQL for SQLite and PostgreSQL: the driver, what is particular to SQLite, and conflicts of keys."""
