"""Forwards the stored statements to learning record stores (xAPI 1.0.3), each statement once, in order."""
