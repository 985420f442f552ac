"""Imports the client of python-tuf without its HTTP library.

Rules: the HTTP library, urllib3, binds a socket when it is imported, to test for IPv6; the kiosk never uses urllib3.
In python-tuf, only ``tuf.ngclient.urllib3_fetcher`` imports it. Before the client is imported, a stub is registered
in ``sys.modules`` under that name, so that Python does not load the real fetcher.
"""

import sys
from types import ModuleType

_FETCHER = "tuf.ngclient.urllib3_fetcher"


class Urllib3Fetcher:
    """Stub for the HTTP fetcher of python-tuf; its constructor raises RuntimeError."""

    def __init__(self, *_arguments: object, **_options: object) -> None:
        raise RuntimeError("python-tuf opens no network in a kiosk")


if _FETCHER not in sys.modules:
    _stand_in = ModuleType(_FETCHER)
    _stand_in.Urllib3Fetcher = Urllib3Fetcher  # type: ignore[attr-defined]  # mypy does not know this attribute
    sys.modules[_FETCHER] = _stand_in

from tuf.ngclient import FetcherInterface, Updater, UpdaterConfig  # noqa: E402 - the stub must be registered first

__all__ = ["FetcherInterface", "Updater", "UpdaterConfig"]
