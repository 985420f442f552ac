"""Backups of a hub and their restoration: database, settings, encrypted keys, and the objects."""
