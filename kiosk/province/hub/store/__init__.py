"""The hub's store: tables in SQLite or PostgreSQL, with one definition for both."""
