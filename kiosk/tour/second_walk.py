"""What the album needs for a kiosk that finds another one on its data folder."""

from collections.abc import Iterator
from contextlib import contextmanager

from kiosk import paths
from kiosk.app import Site
from kiosk.storage.marker import Marker


@contextmanager
def taken_site(site: Site) -> Iterator[Site]:
    """The folders of `site` while another program runs a kiosk on them."""
    site.data.mkdir(parents=True, exist_ok=True)
    marker = Marker(paths.running_file(site.data))
    try:
        yield site
    finally:
        marker.release()
