"""Finds carriers on sticks and verifies them with The Update Framework (TUF).

Rules: the package does not access the network. The examination of a carrier changes no state of the kiosk.
"""
