"""The part of the composition root that wires the ways of results and packs.

Rules: a running kiosk and single commands use the same functions.
"""

import logging
from collections.abc import Callable, Collection
from functools import cache
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, TypeVar

from kiosk import __version__, paths
from kiosk.settings import Settings
from kiosk.sync.border import no_names

if TYPE_CHECKING:
    from datetime import datetime

    from kiosk.domain.ports.machine import Clock, Drives
    from kiosk.domain.ports.sending import PackFetching
    from kiosk.domain.syncing.access import ServerAccess
    from kiosk.domain.syncing.network_state import NetworkState
    from kiosk.domain.syncing.news import GuideSentence
    from kiosk.domain.syncing.recipients import Centre, Recipients
    from kiosk.services.packs.commune_trust import CommuneTrust
    from kiosk.services.packs.loading_service import LoadingService
    from kiosk.services.packs.pack_service import PackService
    from kiosk.services.results.exporting import ExportService
    from kiosk.services.results.receipts import ReceiptService
    from kiosk.services.studio.shelf import OwnLessonShelf
    from kiosk.services.studio.use.carrying import CarryingService
    from kiosk.services.studio.use.own_key import OwnPlaces
    from kiosk.services.studio.use.own_use import OwnUse
    from kiosk.services.studio.use.staging import Recorded
    from kiosk.services.studio.use.use_service import UseService
    from kiosk.storage.store import Store
    from kiosk.sync.kiosk_key import KioskKey
    from kiosk.sync.mirror.place import MirrorPlace
    from kiosk.sync.sending.assembly import NetworkSending
    from kiosk.sync.sending.meter import TrafficMeter

MadeT = TypeVar("MadeT")
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

    def enrolment() -> str:
        access = access_of(data)
        return access.enrolment if access is not None else ""

    import_takings(paths.taken_file(data), store.ledger)
    sealer = Sealer(recipients_of(store), key, app, chosen().home_page, lambda: _centre(chosen()), enrolment)
    outbox = paths.outbox_folder(data)
    return ExportService(store.events, store.ledger, outbox, sealer, names=names, hamlets=lambda: chosen().hamlets)


def has_access(data: Path) -> bool:
    """Whether there is a file with the access to a server of the province."""
    return paths.sync_access_file(data).exists()


def access_of(data: Path) -> "ServerAccess | None":
    """Return the access to the province's server of the kiosk with the data folder `data`; None without a usable one.

    The modules for the access are imported only if there is a file with it.
    """
    if not has_access(data):
        return None
    from kiosk.domain.errors import SettingsError
    from kiosk.sync.sending.access_file import read_access

    try:
        return read_access(paths.sync_access_file(data))
    except SettingsError as error:
        logger.warning("The access to the province's server is not used: %s", error)
        return None


def wire_sending(  # noqa: PLR0913, PLR0917 - one parameter per part of the kiosk
    data: Path,
    store: "Store",
    exporting: "ExportService",
    receiving: "Callable[[], ReceiptService]",
    clock: "Clock",
    packs: "PackService",
    loading: "Callable[[], LoadingService]",
    mirror: str,
) -> "NetworkSending | None":
    """Return what sends the results over the network; None if no server is configured, or its access is invalid.

    `receiving`, `loading`: called only if a server is configured. After a contact, packs are fetched from the mirror
    at the address `mirror`, unless it is empty.
    """
    access = access_of(data)
    if access is None or not access.address:
        return None
    is_metered = access.metered

    def fetcher(meter: "TrafficMeter") -> "PackFetching":
        from kiosk.services.packs.automatic_fetching import PackFetcher

        return PackFetcher(packs, loading, receiving().learn, meter, is_metered, clock)

    from kiosk.domain.syncing.failures import SendingError
    from kiosk.services.results.outgoing import OutgoingResults
    from kiosk.sync.sending.assembly import SendingFiles, assemble

    outgoing = OutgoingResults(store.events, store.ledger, exporting, receiving(), clock)
    files = SendingFiles(paths.sync_traffic_file(data), paths.sync_contact_file(data), paths.sync_packs_file(data))
    try:
        return assemble(access, outgoing, files, clock, fetching=fetcher if mirror else None)
    except SendingError as error:
        logger.warning("Results are not sent over the network: %s", error)
        return None


def kept_folders(data: Path, mirror: str) -> Collection[str]:
    """Return the names of the folders among the packs that a start does not delete: downloads of the kiosk itself.

    `mirror`: the address of the mirror, or empty. Fast, because it is called at the start.
    """
    return (paths.FETCHED,) if mirror and has_access(data) else ()


def wire_loading(  # noqa: PLR0913, PLR0917 - one parameter per part of the kiosk
    data: Path,
    store: "Store",
    packs: "PackService",
    clock: "Clock",
    released: "datetime",
    mirror: str,
    sending: "Callable[[], NetworkSending | None]",
    changed: Callable[[], None],
) -> "LoadingService":
    """Return the service that installs packs from sticks, and from the mirror at the address `mirror`, if not empty.

    `sending`: returns what `wire_sending` returned. `changed`: called after each change of the packs.
    """
    from kiosk.services.packs.loading_service import HomeProvince, LoadingService, TrustedClock

    home = HomeProvince(paths.root_file(data), _mirror_place(data, mirror, sending))
    return LoadingService(packs, store.trust, home, TrustedClock(clock, released), changed)


def wire_commune_trust(store: "Store", clock: "Clock", changed: Callable[[], None]) -> "CommuneTrust":
    """Return the service that confirms keys of communes. `changed`: called after each change of the packs."""
    from kiosk.services.packs.commune_trust import CommuneTrust

    return CommuneTrust(store.communes, store.shelf, lambda: clock.now().wall, changed)


def wire_use(  # noqa: PLR0913, PLR0917 - one parameter per part of the kiosk
    data: Path,
    store: "Store",
    packs: "PackService",
    loading: "LoadingService",
    trust: "CommuneTrust",
    recorded: "Recorded",
) -> "UseService":
    """Return the service that puts the commune's own lessons and voices into use; `recorded`: see `UseService`."""
    from kiosk.services.studio.use.use_service import UseService

    return UseService(own_places(data), packs, loading, store.trust, trust, recorded)


def own_places(data: Path) -> "OwnPlaces":
    """Return the folders of the studio's packs and keys."""
    from kiosk.services.studio.use.own_key import OwnPlaces

    return OwnPlaces(paths.own_carrier_folder(data), paths.own_keys_folder(data), paths.own_work_folder(data))


def wire_carrying(use: "UseService", loading: "LoadingService", drives: "Drives") -> "CarryingService":
    """Return the service that copies the commune's own packs to sticks."""
    from kiosk.services.studio.use.carrying import CarryingService

    return CarryingService(use.repository, drives, loading.reference)


def wire_own_use(
    use: "Callable[[], UseService]",
    loading: "LoadingService",
    drives: "Drives",
    shelf: "Callable[[], OwnLessonShelf]",
    settings: Callable[[], Settings],
) -> "OwnUse":
    """Return what puts lessons of the shelf into use. `settings`: the settings now, which name the commune."""
    from kiosk.services.studio.use.own_use import OwnUse

    return OwnUse(
        shelf,
        use,
        lambda: wire_carrying(use(), loading, drives),
        lambda: (settings().commune, settings().place),
    )


def _mirror_place(data: Path, address: str, sending: "Callable[[], NetworkSending | None]") -> "MirrorPlace":
    """Return the mirror at `address`, which is empty if there is none.

    If the kiosk contacts a server of results by itself, it also fetches packs by itself, and all traffic is counted
    together. Certificates of that server are trusted for a mirror on the same host, too.
    """
    from urllib.parse import urlsplit

    from kiosk.sync.mirror.place import MirrorPlace

    folder, access = paths.fetched_folder(data), access_of(data)
    if not address or access is None or not access.address:
        return MirrorPlace(address, folder)
    is_same_host = urlsplit(address).hostname == urlsplit(access.address).hostname

    def meter() -> "TrafficMeter | None":
        made = sending()
        return made.meter if made is not None else None

    return MirrorPlace(address, folder, ca=access.ca if is_same_host else "", is_automatic=True, meter=meter)


def once(make: "Callable[[], MadeT]") -> "Callable[[], MadeT]":
    """Return a function that calls `make` at most once, from any thread, and returns its result.

    Two objects that send would count the traffic of the month twice or not at all.
    """
    lock, made = RLock(), cache(make)

    def get() -> "MadeT":
        with lock:
            return made()

    return get


def network_state(data: Path, sending: "NetworkSending | None") -> "NetworkState | None":
    """Return the state of the network as a way of the results; None if no server is configured.

    `sending`: what `wire_sending` returned.
    """
    if not has_access(data):
        return None
    from kiosk.domain.errors import KioskError
    from kiosk.domain.syncing.network_state import NetworkState
    from kiosk.sync.sending.access_file import read_access
    from kiosk.sync.sending.opening import require_usable

    if sending is None:
        try:
            access = read_access(paths.sync_access_file(data))
            if not access.address:
                return None
            require_usable(access)
        except KioskError as error:
            return NetworkState(fault=error)
        return None  # the file was replaced after the start: the new access is used after the next start
    used: int | None = None
    try:
        used = sending.meter.usage().bytes
    except KioskError as error:
        logger.warning("The traffic of the month is unknown: %s", error)
    log, mirror = sending.log, sending.mirror
    return NetworkState(
        sending.host,
        log.last,
        log.reached,
        used,
        sending.meter.limit,
        has_mirror=mirror is not None,
        packs=mirror.seen() if mirror is not None else None,
    )


def guide_sentence(store: "Store", network: "NetworkState | None", clock: "Clock") -> "GuideSentence":
    """Return what guides read about the results of the kiosk. Raises RecordError."""
    from kiosk.domain.syncing.news import sentence
    from kiosk.services.results.results_news import results_news

    news = results_news(store.events, store.ledger, network)
    return sentence(news, clock.now().wall)


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
