"""What the kiosk is about, in plain values and pure functions.

Rules: standard library only; frozen dataclasses; no input or output.
"""
