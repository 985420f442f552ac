"""Packs of this kiosk: look, install, roll back, remove, repair."""
