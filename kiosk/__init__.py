"""Trạm học số: an offline-first learning station for commune cultural centres."""

from datetime import UTC, datetime

__version__ = "0.1.0"
RELEASED = datetime(2026, 11, 24, tzinfo=UTC)
"""Release time of this version; a clock that shows an earlier time is wrong."""
