"""Examines a hub for ``kiosk hub doctor``: what is good, and what the office should do."""
