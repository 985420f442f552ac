"""The demonstration: an evening at the culture house of Phú Thọ, and the three months before it.

Rules: everything is recorded by the real services with a clock of its own. The people are invented.
"""
