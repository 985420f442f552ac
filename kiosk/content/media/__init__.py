"""Checks of the pictures, recordings and videos in packs."""
