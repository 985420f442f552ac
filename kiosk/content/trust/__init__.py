"""Finds carriers on sticks and verifies them with The Update Framework (TUF).

Rules: no network access; the examination of a carrier changes no state of the kiosk.
"""
