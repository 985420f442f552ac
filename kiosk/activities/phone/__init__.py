"""The practice phone: its payload models, the simulation, and the proof that the goal is always reachable."""
