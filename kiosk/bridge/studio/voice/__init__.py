"""View models of the recording of voices."""
