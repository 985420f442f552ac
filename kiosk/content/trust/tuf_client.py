"""Imports the client of python-tuf without its HTTP library.

Rules: urllib3, which the kiosk never uses, binds a socket at import to test for IPv6; therefore the one module of
python-tuf that imports it is replaced by a stub before the client is imported. The stub's fetcher cannot be
instantiated.
"""

import sys
from types import ModuleType

_FETCHER = "tuf.ngclient.urllib3_fetcher"


class Urllib3Fetcher:
    """Stub for python-tuf's own fetcher; its constructor raises RuntimeError."""

    def __init__(self, *_arguments: object, **_options: object) -> None:
        raise RuntimeError("python-tuf opens no network in a kiosk")


if _FETCHER not in sys.modules:
    _stand_in = ModuleType(_FETCHER)
    _stand_in.Urllib3Fetcher = Urllib3Fetcher  # type: ignore[attr-defined]  # a module created here
    sys.modules[_FETCHER] = _stand_in

from tuf.ngclient import FetcherInterface, Updater, UpdaterConfig  # noqa: E402 - the stub must be in place first

__all__ = ["FetcherInterface", "Updater", "UpdaterConfig"]
