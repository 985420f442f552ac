"""Simulates users who operate the kiosk by touches, for the tour, the pictures, the gallery and the tests."""
