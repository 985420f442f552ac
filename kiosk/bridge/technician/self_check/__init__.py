"""View models of the technician's page of the self-check."""
