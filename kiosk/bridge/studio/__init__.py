"""View models of the studio."""
