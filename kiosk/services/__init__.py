"""Use cases: plain classes that get what they need in the constructor."""
