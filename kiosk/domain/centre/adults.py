"""Which numbers of adults a commune can have: others are mistyped."""

PLAUSIBLE = range(50, 1_000_001)
"""The smallest communes are islands."""
