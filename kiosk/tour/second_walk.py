"""Simulate a second kiosk process on the data folder, for the album."""

from collections.abc import Iterator
from contextlib import contextmanager

from kiosk import paths
from kiosk.app import Site
from kiosk.storage.marker import Marker


@contextmanager
def taken_site(site: Site) -> Iterator[Site]:
    """Hold the marker of a running kiosk on the data folder of `site` for the duration of the block."""
    site.data.mkdir(parents=True, exist_ok=True)
    marker = Marker(paths.running_file(site.data))
    try:
        yield site
    finally:
        marker.release()
