"""View models of the residents' screens, from the first touch to the result."""
