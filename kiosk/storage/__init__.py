"""The record on disk: events, projections, packs and bundles in one SQLite file.

Rules: the only package that imports SQLAlchemy; one connection, one writer; what was acknowledged survives a power
cut. Start at `kiosk.storage.store.open_store`.
"""
