"""Simulated authors in the views of the studio."""
