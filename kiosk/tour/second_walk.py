"""Simulates another running kiosk program on the same data folder, for the album."""

from collections.abc import Iterator
from contextlib import contextmanager

from kiosk import paths
from kiosk.app import Site
from kiosk.storage.marker import Marker


@contextmanager
def taken_site(site: Site) -> Iterator[Site]:
    """Hold the lock that marks the data folder of `site` as used by a running kiosk, until the block ends."""
    site.data.mkdir(parents=True, exist_ok=True)
    marker = Marker(paths.running_file(site.data))
    try:
        yield site
    finally:
        marker.release()
