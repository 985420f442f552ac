"""Checks of the pictures, recordings and videos of packs."""
