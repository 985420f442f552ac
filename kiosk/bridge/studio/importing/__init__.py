"""View models of the import: choose a file, preview what becomes of its questions, and take them in."""
