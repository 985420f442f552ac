"""Packs as files and as installed folders: verify, install, roll back, read lessons."""
