"""Storage of the record: events, projections, packs and bundles in one SQLite file.

Rules: `storage.tables` declares the schema; statements are built from it with SQLAlchemy Core; SQL that only SQLite
understands is in `storage.sql.dialect`; there is one connection and one writer; committed writes survive a power cut.
The entry point is `kiosk.storage.store.open_store`.
"""
