"""Packs of this kiosk: load, install, remove, repair."""
