"""Verifies and installs pack files, and loads the lessons of installed packs."""
