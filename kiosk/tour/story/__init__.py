"""The demonstration: an evening at the culture house of Phú Thọ, and the three months before it.

Rules: all events are recorded by the real services, with a simulated clock. The people are invented.
"""
