"""``kiosk doctor``: looks at settings, record and packs and says what is green and what to do about the rest.

Rules: nothing is changed without ``--rebuild``, but that a damaged record is repaired as at every start; one check
that fails keeps no other from being made.
"""

import shutil
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk import paths
from kiosk.cli.record import opened_record
from kiosk.domain.errors import KioskError, PackError, RecordError, SettingsError

if TYPE_CHECKING:
    from kiosk.storage.store import Store

ENOUGH_ROOM = 500 * 1000 * 1000
"""Free bytes under which a technician should make room."""

Check = tuple[str, Callable[[], str]]


def doctor(
    rebuild: Annotated[bool, typer.Option("--rebuild", help="Work out progress and summaries again.")] = False,
) -> None:
    """Check settings, record, packs and disk; exit code 1 when something needs a technician."""
    try:
        with opened_record() as store:
            failures = [error for check in _checks(store, rebuild=rebuild) if (error := _run(*check))]
            if store.notice:
                typer.echo(f"BAD   repair: {store.notice}")
                failures.append(store.notice)
    except KioskError as error:
        typer.echo(f"BAD   record: {error}")
        raise typer.Exit(1) from error
    if failures:
        raise typer.Exit(1)
    typer.echo("All is well.")


def _run(name: str, look: Callable[[], str]) -> KioskError | None:
    try:
        typer.echo(f"ok    {name}: {look()}")
    except KioskError as error:
        typer.echo(f"BAD   {name}: {error}")
        return error
    return None


def _checks(store: "Store", *, rebuild: bool) -> Iterator[Check]:
    yield "settings", _settings
    yield "database", lambda: _database(store)
    yield "chain", lambda: f"{store.events.verify_chain()} events hang together"
    yield "projections", lambda: _projections(store, rebuild=rebuild)
    yield "backups", lambda: _backups(store)
    yield "bundles", lambda: _bundles(store)
    yield "packs", lambda: _packs(store)
    yield "disk", _disk


def _settings() -> str:
    from kiosk import settings

    file = paths.settings_file()
    _, problems = settings.examine(file)
    if problems:
        raise SettingsError(" ".join(str(problem) for problem in problems))
    return f"{file} is in order" if file.exists() else f"the defaults; there is no {file}"


def _database(store: "Store") -> str:
    store.database.check(thorough=True)
    journal = store.database.journal
    damaged = sorted(file.name for file in store.database.file.parent.glob("*.broken-*"))
    kept = f"; damaged files kept for the technician: {', '.join(damaged)}" if damaged else ""
    return f"whole; SQLite {store.database.sqlite_version}, {journal.mode.upper()} + {journal.synchronous}{kept}"


def _projections(store: "Store", *, rebuild: bool) -> str:
    if store.events.matches_rebuild(keep=rebuild):
        return "equal to what the events add up to"
    if rebuild:
        return "were not what the events add up to; rebuilt"
    raise RecordError("They are not what the events add up to.", "Run: kiosk doctor --rebuild")


def _backups(store: "Store") -> str:
    generations = store.backups.generations()
    if not generations:
        return "none yet; the first is made when the kiosk has been idle after its first visitor"
    if store.backups.newest_good() is None:
        raise RecordError("None of the backups holds.", f"Look at the disk under {store.backups.folder}.")
    return f"{len(generations)}, the newest up to event {generations[0].sequence}"


def _bundles(store: "Store") -> str:
    from kiosk.sync.bundles import read_bundle

    sealed = [row for row in store.ledger.bundles() if row.name]
    for row in sealed:
        read_bundle(paths.outbox_folder() / row.name)
    covered = sealed[-1].last if sealed else 0
    return f"{len(sealed)} whole; {store.events.last_sequence() - covered} events wait to be exported"


def _packs(store: "Store") -> str:
    from kiosk.services.packs import PackService

    packs = PackService(store.shelf, paths.packs_folder())
    active = [row for row in packs.rows() if row.is_active]
    damaged, waiting = packs.damaged(), packs.waiting(paths.bundled_packs())
    if damaged:
        names = ", ".join(f"{row.pack} {row.version}" for row in damaged)
        raise PackError(f"Files are missing or changed: {names}.", "Install it again: kiosk pack install FILE")
    if waiting:
        names = ", ".join(path.name for path in waiting)
        raise PackError(
            f"Came with the program and is not installed: {names}.",
            f"Start the kiosk; if it stays so, {paths.logs_folder() / 'kiosk.log'} says why.",
        )
    return f"{len(active)} whole" if active else "none; residents find no lesson"


def _disk() -> str:
    free = shutil.disk_usage(paths.data_folder()).free
    if free < ENOUGH_ROOM:
        raise RecordError(f"Only {free // 1_000_000} MB are free.", "Make room on the disk.")
    return f"{free // 1_000_000} MB free"
