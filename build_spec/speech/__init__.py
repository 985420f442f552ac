"""Figures about speech: the voices compared, and the clips of packs measured."""
