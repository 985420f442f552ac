"""What can be saved of a damaged record: through SQLite, from its bare pages, and what is noted of the rest."""
