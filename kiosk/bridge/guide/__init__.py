"""View models of the guides' pages."""
