"""Maps foreign items to steps of lessons."""
