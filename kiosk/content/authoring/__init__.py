"""Authoring of packs: reads and checks the sources, generates missing recordings and builds pack files."""
