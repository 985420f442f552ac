"""Walks through the pages of the studio."""
