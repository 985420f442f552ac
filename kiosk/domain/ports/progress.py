"""Type of the progress callbacks of long operations."""

from collections.abc import Callable

Progress = Callable[[int, int], bool]
"""Callback with two amounts, done and total (bytes or events); it returns False to stop the operation."""
