"""Carriers on sticks, believed only as far as The Update Framework (TUF) allows.

Rules: no network is ever opened here; nothing on the kiosk's disk changes by looking.
"""
