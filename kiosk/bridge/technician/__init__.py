"""View models of the technician's pages, which require a PIN."""
