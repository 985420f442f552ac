"""Finds carriers on sticks and verifies them with The Update Framework (TUF).

Rules: no network access; an examination changes no state of the kiosk.
"""
