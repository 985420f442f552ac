"""Looks at a stick and at the mirror in a process that the kernel kills if it opens a network socket.

Run as ``python -m tests.sync.mirror.no_mirror_child FOLDER ADDRESS``. ADDRESS is the setting of the mirror; an empty
address is the default of a kiosk.
"""

import sys
from datetime import UTC, datetime
from pathlib import Path

from kiosk.domain.machine.drives import Drive
from kiosk.services.packs.loading_service import HomeProvince, LoadingService, TrustedClock
from kiosk.services.packs.pack_service import PackService
from kiosk.storage.store import open_store
from kiosk.sync.mirror.errors import MirrorError
from kiosk.sync.mirror.place import MirrorPlace
from tests.content.kiosk import StandingClock
from tests.journeys.no_network import forbid_network


def main(folder: Path, address: str) -> None:
    """Print three lines about the stick, the mirror and the mirror client.

    The lines are: the versions of the packs on the stick; the name of the mirror, or the error message; the name of
    the module `sync.mirror.client` if it was imported, else nothing.
    """
    clock = StandingClock()
    store = open_store(folder / "alone" / "kiosk.db", clock)
    packs = PackService(store.shelf, folder / "alone" / "packs", "0.1.0")
    home = HomeProvince(folder / "root.json", MirrorPlace(address, folder / "alone" / "packs" / ".fetched"))
    built = datetime(2026, 11, 1, tzinfo=UTC)
    loading = LoadingService(packs, store.trust, home, TrustedClock(clock, built), lambda: None)
    print(*[pack.version for pack in loading.look(Drive(folder / "stick", "TINH-QT", "")).offer.packs], flush=True)
    try:
        print(loading.look_at_mirror(lambda: True).offer.carriers[0].label)
    except MirrorError as error:
        print(error.message)
    print(*sorted(name for name in sys.modules if name == "kiosk.sync.mirror.client"))
    store.close()


if __name__ == "__main__":
    forbid_network()
    main(Path(sys.argv[1]), sys.argv[2])
