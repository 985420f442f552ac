"""The requests to a learning record store (xAPI 1.0.3), to which a province's hub forwards results."""
