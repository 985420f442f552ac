"""A whole province on one machine: its servers, its hub and simulated kiosks (``make province``)."""
