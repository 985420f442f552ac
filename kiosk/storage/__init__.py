"""The record on disk: events, projections, packs and bundles in one SQLite file.

Rules: `tables` declares what is stored; statements are built from it with SQLAlchemy Core; SQL that only SQLite
understands is in `dialect`; one connection, one writer; what was acknowledged survives a power cut. Start at
`kiosk.storage.store.open_store`.
"""
