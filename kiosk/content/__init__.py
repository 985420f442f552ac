"""Packs: reading their sources, building, verifying, installing, and the lessons inside.

Rules: a pack is data only; a pack that was built from the same source has the same bytes; nothing that comes from
outside is believed before it is verified.
"""
