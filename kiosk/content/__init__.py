"""Reads the sources of content packs, builds, verifies and installs packs, and loads their lessons.

Rules: a pack contains data only, no code; builds are reproducible (same source, same bytes); input from outside is
verified before it is used.
"""
