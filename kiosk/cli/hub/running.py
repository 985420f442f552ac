"""``kiosk hub work`` and ``kiosk hub rebuild``: work that needs no person."""

import math
import os
import time
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli.amounts import amount
from kiosk.cli.ending.problems import explained_words
from kiosk.cli.hub.options import Hub, Keys, Passphrases, Repo, opened_keys, stoppable, waiting
from kiosk.cli.hub.pages import page_sources
from kiosk.cli.hub.printing import PrintedProgress, print_some
from kiosk.domain.errors import KioskError
from kiosk.domain.text import shown_line

if TYPE_CHECKING:
    from kiosk.province.hub.folder import Hub as OpenHub
    from kiosk.province.hub.jobs.work import HubWork
    from kiosk.province.hub.keys import OpenedKeys
    from kiosk.province.hub.pages.fresh import FreshPages

_EVERY = 10.0
"""Seconds between two looks for new files, if the store is SQLite."""


def work(  # noqa: PLR0913, PLR0917 - one parameter per option
    hub: Hub,
    processes: Annotated[
        int, typer.Option(help="Number of worker processes with PostgreSQL; 0: as many as there are processors.")
    ] = 0,
    is_once: Annotated[bool, typer.Option("--once", help="End when nothing is left to do.")] = False,
    pages_every: Annotated[
        int | None,
        typer.Option(
            min=0,
            max=10_080,
            help="Minutes after which the pages for the office itself are made again, if something was stored; 0: "
            "never. Default: by hub.toml, else never.",
        ),
    ] = None,
    keys: Keys = None,
    repo: Repo = None,
    passphrase: Passphrases = None,
) -> None:
    """Take in what kiosks send to the server, and answer with receipts, until the command is stopped.

    With --pages-every, the command also makes pages for the office itself (HUB/office-pages), not for publication.
    """
    with explained_words(), stoppable(hub):
        from kiosk.province.hub.hub_file import read_settings

        opened = opened_keys(hub, keys, repo, passphrase)
        settings = read_settings(hub)
        minutes = settings.pages_every if pages_every is None else pages_every
        if is_once:
            print(f"Done: {amount(_run_once(hub, opened, minutes), 'job')}.")
        elif settings.is_shared:
            from kiosk.province.hub.jobs.processes import run_processes
            from kiosk.province.hub.jobs.queue import require_queue

            require_queue()
            count = processes or os.cpu_count() or 1
            print(f"{count} workers take in results from {settings.objects}; stop them with Ctrl+C.", flush=True)
            run_processes(lambda: _run_worker(hub, opened, minutes), count)
        else:
            print(
                f"Results in {settings.objects} are taken in every {_EVERY:.0f} seconds; stop with Ctrl+C.",
                flush=True,
            )
            _run_for_ever(hub, opened, minutes)


def rebuild(  # noqa: PLR0913, PLR0917 - one parameter per option
    hub: Hub,
    keys: Keys = None,
    repo: Repo = None,
    passphrase: Passphrases = None,
    accepts_loss: Annotated[
        bool, typer.Option("--accept-loss", help="Go on even if the new database has less than the old one.")
    ] = False,
    store: Annotated[str, typer.Option(help="URL of another database, to which the hub moves.")] = "",
) -> None:
    """Make the database anew from the object store; the old database stays until the new one is complete.

    If the new database would have less than the old one, the old one is kept, and the exit code is 1. With --store,
    the hub moves: hub.toml then names the new database, and the old one stays as it is. Stop the workers before.
    """
    with explained_words(), stoppable(hub):
        from kiosk.province.hub.folder import changed
        from kiosk.province.hub.receiving.rebuild import rebuild as make_anew
        from kiosk.province.hub.receiving.relocation import move
        from kiosk.province.publishing import office

        opened = opened_keys(hub, keys, repo, passphrase, creates_tables=not store)
        with changed(hub, waiting(hub), creates_tables=not store) as found:
            told, now = PrintedProgress("kiosks"), office.system_clock()
            if store:
                done = move(found, store, opened, now, told, accepts_loss=accepts_loss)
            else:
                done = make_anew(found, opened, now, told, accepts_loss=accepts_loss)
            former = found.store.place
    print(f"{done.bundles} bundles with {done.statements} statements are stored; {done.held} wait for a decision.")
    if store:
        print(f"hub.toml names the new database. Delete the old one after the next backup: {former}")
    if done.errors:
        print(f"{len(done.errors)} objects are not in the database:")
        print_some([str(error) for error in done.errors])
        raise typer.Exit(1)


def _run_for_ever(hub: Path, opened: "OpenedKeys", minutes: int) -> None:
    """Do all jobs again and again; what fails is printed when it begins and ends, and tried again."""
    failure = ""
    while True:
        before, failure = failure, ""
        try:
            _run_once(hub, opened, minutes)
        except (KioskError, OSError) as error:
            failure = shown_line(str(error))
        if failure != before:
            typer.echo(
                f"{failure} The work goes on; this is tried again." if failure else "All works again.", err=True
            )
        time.sleep(_EVERY)


def _run_once(hub: Path, opened: "OpenedKeys", minutes: int) -> int:
    """Do all jobs in this process; between two jobs, another command can change the hub."""
    from kiosk.province.hub.folder import alone
    from kiosk.province.hub.folder import opened as open_hub
    from kiosk.province.hub.jobs.work import run_all
    from kiosk.province.publishing.lock import LockWait

    with open_hub(hub) as found:
        failure: KioskError | OSError | None = None
        count = 0
        try:
            count = run_all(_work(found, opened), lambda: alone(hub, found.settings, LockWait(math.inf)))
        except (KioskError, OSError) as error:
            failure = error
        if minutes:
            _fresh_pages(found, opened, minutes).run()
        if failure is not None:
            raise failure
        return count


def _run_worker(hub: Path, opened: "OpenedKeys", minutes: int) -> None:
    from kiosk.province.hub.folder import opened as open_hub
    from kiosk.province.hub.jobs.queue import run_worker

    with open_hub(hub) as found:
        run_worker(_work(found, opened), _fresh_pages(found, opened, minutes) if minutes else None)


def _work(hub: "OpenHub", opened: "OpenedKeys") -> "HubWork":
    from kiosk.province.hub.jobs.work import HubWork
    from kiosk.province.publishing import office

    return HubWork(hub, opened.check, opened.signer, office.system_clock)


def _fresh_pages(hub: "OpenHub", opened: "OpenedKeys", minutes: int) -> "FreshPages":
    from kiosk.province.hub.pages.fresh import FreshPages
    from kiosk.province.publishing import office

    return FreshPages(hub, opened.check, timedelta(minutes=minutes), page_sources, office.system_clock)
