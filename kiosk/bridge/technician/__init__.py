"""View models of the technician's pages, which are opened with a PIN."""
