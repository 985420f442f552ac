"""Progress callbacks of long operations."""

from collections.abc import Callable

Progress = Callable[[int, int], bool]
"""Progress callback with (done, total), such as bytes or events; returns False to stop."""
