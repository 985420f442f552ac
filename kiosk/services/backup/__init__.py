"""Encrypted copies of the record on sticks, and their restoration."""
