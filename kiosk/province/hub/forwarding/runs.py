"""Runs forwarding for a hub: to all of its stores, or to one.

Rules: Only one run at a time on a computer. A store that fails does not stop the others. Receiving goes on meanwhile.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.province.hub.checking.checked import CheckedBundle
from kiosk.province.hub.folder import opened, require_hub
from kiosk.province.hub.forwarding.faults import ForwardingError, StoreFaults
from kiosk.province.hub.forwarding.forwarder import Forwarded, Forwarder, Watched, unwatched
from kiosk.province.hub.forwarding.progress import ForwardingProgress, SetAside
from kiosk.province.hub.forwarding.ranges import without
from kiosk.province.hub.forwarding.source import StatementSource
from kiosk.province.hub.forwarding.stored import StoredStatements
from kiosk.province.hub.forwarding.stores import FOLDER, StoreEntry, read_stores
from kiosk.province.hub.forwarding.waiting import Waiting
from kiosk.province.hub.ingest.archive import Check
from kiosk.province.publishing.lock import locked
from kiosk.sync.record_store.connection import StoreConnection


@dataclass(frozen=True, slots=True)
class StoreRun:
    """The outcome of a run for the store called `name`; ``error``: why it stopped early, or None."""

    name: str
    done: Forwarded
    error: ForwardingError | None


@dataclass(frozen=True, slots=True)
class StoreState:
    """How far forwarding to the store called `name` is.

    ``pending``: number of stored events that are not forwarded yet. ``set_aside``: the statements that the store did
    not take.
    """

    name: str
    pending: int
    set_aside: Sequence[SetAside]


def forward(
    hub: Path,
    stores: Sequence[StoreEntry],
    check: Check,
    *,
    is_again: bool = False,
    watched: Callable[[str], Watched] = lambda _name: unwatched,
) -> Sequence[StoreRun]:
    """Forward everything that is pending in the hub in the folder `hub` to `stores`.

    `check`: verifies the stored results, see `OpenedKeys`. `is_again`: send what was put aside, too. `watched`: makes
    the progress callback for a store. Raises KioskError or OSError; an error of one store is in its `StoreRun`.
    """
    with locked(hub / FOLDER), opened(hub) as found:
        source, progress = StoredStatements(found, check), ForwardingProgress(found.store)
        return [_run(store, source, progress, Waiting(), watched(store.name), is_again=is_again) for store in stores]


def states(hub: Path, stores: Sequence[StoreEntry]) -> Sequence[StoreState]:
    """Return how far forwarding to each of `stores` is. Raises KioskError or OSError."""
    with opened(hub) as found:
        source, progress = StoredStatements(found, _unread), ForwardingProgress(found.store)
        return [_state(store.name, source, progress) for store in stores]


def chosen_stores(hub: Path, only: str | None) -> Sequence[StoreEntry]:
    """Return the stores of the hub in the folder `hub`, or the one called `only`. Raises KioskError or OSError."""
    require_hub(hub)
    stores = read_stores(hub)
    chosen = [store for store in stores if only in {None, store.name}]
    if not chosen:
        names = ", ".join(store.name for store in stores)
        raise ForwardingError("There is no store {name}.", "Name one of: {names}.", name=str(only), names=names)
    return chosen


def _unread(_data: bytes, name: str) -> CheckedBundle:
    raise AssertionError(f"{name} is not needed to count")


def _run(  # noqa: PLR0913 - each is one part of a run
    store: StoreEntry,
    source: StatementSource,
    progress: ForwardingProgress,
    waiting: Waiting,
    watched: Watched,
    *,
    is_again: bool,
) -> StoreRun:
    connection = StoreConnection(store.access)
    faults = StoreFaults(store.access.address.host, store.file)
    forwarder = Forwarder(store.name, connection, faults, source, progress, waiting, watched)
    try:
        if is_again:
            progress.release(store.name)
        forwarder.run()
    except ForwardingError as error:
        return StoreRun(store.name, forwarder.so_far, error)
    finally:
        connection.close()
    return StoreRun(store.name, forwarder.so_far, None)


def _state(name: str, source: StatementSource, progress: ForwardingProgress) -> StoreState:
    pending = sum(
        one.last - one.first + 1
        for kiosk in source.kiosks()
        for one in without(source.received(kiosk), progress.done(name, kiosk))
    )
    return StoreState(name, pending, progress.set_aside(name))
