"""python-tuf's client without the HTTP library that comes with it.

Rules: urllib3, which the kiosk never calls, binds a socket while it is imported, to see whether the machine knows
IPv6; so the one module of python-tuf that wants it is replaced before the client is imported, and whoever asked for
it would fail at once.
"""

import sys
from types import ModuleType

_FETCHER = "tuf.ngclient.urllib3_fetcher"


class Urllib3Fetcher:
    """Stands in for python-tuf's own fetcher. Raises RuntimeError when somebody makes one."""

    def __init__(self, *_arguments: object, **_options: object) -> None:
        raise RuntimeError("python-tuf opens no network in a kiosk")


if _FETCHER not in sys.modules:
    _stand_in = ModuleType(_FETCHER)
    _stand_in.Urllib3Fetcher = Urllib3Fetcher  # type: ignore[attr-defined]  # a module that is made here
    sys.modules[_FETCHER] = _stand_in

from tuf.ngclient import FetcherInterface, Updater, UpdaterConfig  # noqa: E402 - after what it must not import

__all__ = ["FetcherInterface", "Updater", "UpdaterConfig"]
