"""Simulated user that operates the kiosk for the tour, the pictures, the gallery and the tests."""
