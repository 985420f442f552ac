"""Putting own lessons into use, taking them out of use, and copying them to a stick, as a sheet."""
