"""View models of the shelf of own lessons."""
