"""Recordings by people: the sentences to read, takes, readers, voice packs."""
