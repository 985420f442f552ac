"""Trạm học số: an offline-first learning station for commune cultural centres."""

__version__ = "0.1.0"
