"""USB sticks: which are there, how fast they are, reading them without following links."""
