"""Packs as authors write them: reading sources, checking, building."""
