"""Storage of the record: events, projections, packs and bundles in one SQLite file.

Rules: `storage.tables` declares the schema, and SQLAlchemy Core builds the statements from it. SQL that only SQLite
understands is in `storage.sql.dialect`. There is one connection and one writer. Committed writes survive a power cut.
The entry point is `kiosk.storage.store.open_store`.
"""
