"""Conversion of written text to the words that a speech engine speaks."""
