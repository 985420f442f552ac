"""Wires the maintenance of one kiosk: self-checks, results, copies (see `house`)."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import paths
from kiosk.domain.machine.drives import Drive
from kiosk.domain.ports.machine import Clock, Drives

if TYPE_CHECKING:
    from kiosk.domain.syncing.network_state import NetworkState
    from kiosk.domain.trust import Belief
    from kiosk.services.backup.copied_names import CopiedNames
    from kiosk.services.packs.pack_service import PackService
    from kiosk.services.results.exporting import ExportService
    from kiosk.services.upkeep import Upkeep
    from kiosk.storage.store import Store


def wire_upkeep(  # noqa: PLR0913, PLR0917 - one parameter per part of the kiosk
    data: Path,
    bundled: Path,
    drives: Drives,
    store: "Store",
    packs: "PackService",
    exporting: "ExportService",
    clock: Clock,
    *,
    names: "CopiedNames | None" = None,
    beliefs_on: "Callable[[Drive], Sequence[Belief]]" = lambda _drive: (),
    network: "Callable[[], NetworkState | None]" = lambda: None,
    is_thorough: bool = False,
) -> "Upkeep":
    """Wire the maintenance use cases of a kiosk, for a running kiosk and for ``kiosk doctor``.

    `data`: data folder. `bundled`: folder of the bundled packs. `names`: the names to copy with the record; None if
    no copies are made. `beliefs_on`, `network` and `is_thorough`: see `open_upkeep`.
    """
    from kiosk.services.backup.copied_names import NO_NAMES
    from kiosk.services.upkeep import Folders, Records, open_upkeep
    from kiosk.storage.health import StoreHealth
    from kiosk.storage.people.health import PeopleChecker
    from kiosk.storage.studio.health import StudioChecker

    folders = Folders(**paths.looked_after(data, bundled))
    people = PeopleChecker(paths.people_file(data), paths.people_backups_folder(data), store.events)
    own = StudioChecker(paths.studio_database(data))
    records = Records(
        store.events, store.ledger, StoreHealth(store), store.trust, store.back_up, people, own, names or NO_NAMES
    )
    return open_upkeep(
        folders,
        records,
        packs,
        exporting,
        clock,
        beliefs_on=beliefs_on,
        drives=drives,
        network=network,
        is_thorough=is_thorough,
    )
