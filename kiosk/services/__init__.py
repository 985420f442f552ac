"""Use cases: plain classes whose dependencies are passed to the constructor."""
