"""Puts the commune's own lessons and voices into use, and copies them to sticks."""
