"""The part of the composition root that wires the export of results, for a running kiosk and for single commands."""

import logging
from collections.abc import Callable, Collection
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import __version__, paths
from kiosk.settings import Settings
from kiosk.sync.border import no_names

if TYPE_CHECKING:
    from kiosk.domain.syncing.recipients import Centre, Recipients
    from kiosk.services.results.exporting import ExportService
    from kiosk.storage.store import Store
    from kiosk.sync.kiosk_key import KioskKey

logger = logging.getLogger(__name__)


def wire_exporting(
    data: Path,
    store: "Store",
    chosen: Callable[[], Settings],
    *,
    names: Callable[[], Collection[str]] = no_names,
    app: str = __version__,
) -> "ExportService":
    """Return the service that exports the results of the kiosk with the data folder `data`.

    The log of an older program, which lists the bundles that left, is moved into the record. `names`: see
    `ExportService`.
    """
    from kiosk.services.results.exporting import ExportService
    from kiosk.services.results.former_takings import import_takings
    from kiosk.services.results.sealer import Sealer

    def key() -> "KioskKey":
        from kiosk.sync.kiosk_key import kiosk_key

        return kiosk_key(paths.sync_key_file(data))

    import_takings(paths.taken_file(data), store.ledger)
    sealer = Sealer(
        recipients_of(store),
        key,
        app,
        chosen().home_page,
        lambda: _centre(chosen()),
    )
    return ExportService(store.events, store.ledger, paths.outbox_folder(data), sealer, names=names)


def recipients_of(store: "Store") -> "Callable[[], Recipients | None]":
    """Return the function that reads the province's keys for results from the verified metadata."""

    @cache
    def parsed(targets: bytes) -> "Recipients | None":
        from kiosk.content.trust.recipients import recipients_in

        return recipients_in(targets)

    return lambda: parsed(targets) if (targets := store.trust.state().metadata.get("targets")) else None


def _centre(chosen: Settings) -> "Centre":
    from kiosk.domain.syncing.recipients import Centre

    return Centre(chosen.commune, chosen.place, chosen.adults, chosen.adults_on)
