"""The practice phone: its payload models, the simulation, and the check that every goal is always reachable."""
