"""View models of the guides' page of reports, with the layout of its tables and charts."""
