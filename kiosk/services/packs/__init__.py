"""Use cases for the packs of this kiosk: find, install, roll back, remove, repair."""
