"""``kiosk doctor``: runs the self-check of the technician's screen on the command line.

Rules: without ``--rebuild`` or ``--seen`` the command changes only two things. It repairs a damaged record, which
every start of the kiosk does, too. It writes a temporary file to each stick to measure the stick's speed. Checks that
need a person in front of the screen are only listed.
"""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk import RELEASED, paths
from kiosk.cli.ending.problems import explain, fail
from kiosk.cli.record import opened_record
from kiosk.domain.errors import KioskError
from kiosk.domain.self_check import BY_PERSON, Finding, Health, Part
from kiosk.domain.self_check import words as said
from kiosk.domain.texts import untranslated

if TYPE_CHECKING:
    from kiosk.domain.ports.machine import Drives
    from kiosk.services.upkeep import Upkeep
    from kiosk.storage.store import Store
    from kiosk.sync.sending.assembly import NetworkSending

SIGNS = {Health.GOOD: "ok", Health.NOTE: "note", Health.BAD: "BAD", Health.UNKNOWN: "?"}


def doctor(
    rebuild: Annotated[
        bool, typer.Option("--rebuild", help="Recompute progress and summaries from the events.")
    ] = False,
    seen: Annotated[
        bool, typer.Option("--seen", help="Acknowledge a reported loss of records; later checks do not report it.")
    ] = False,
) -> None:
    """Check settings, record, packs, keys, disk and sticks; exit code 1 if a technician is needed."""
    try:
        with opened_record(is_looking=not rebuild) as store:
            upkeep = opened_upkeep(store)
            is_rebuilt = rebuild and rebuilt(store)
            findings = [_told(finding, is_rebuilt) for finding in upkeep.checks.run(_show_progress)]
            if seen:
                upkeep.acknowledge_losses()
                typer.echo("Acknowledged: later checks do not report this loss of records.")
    except KioskError as error:
        typer.echo(f"BAD   record: {error}")
        raise typer.Exit(1) from error
    except OSError as error:
        fail(explain(error, paths.data_folder()))
    if any(finding.health is Health.BAD for finding in findings):
        raise typer.Exit(1)
    notes = [finding.part.value for finding in findings if finding.health is Health.NOTE]
    typer.echo(f"The kiosk works. Read the lines marked “note”: {', '.join(notes)}." if notes else "All is well.")
    left = ", ".join(part.value for part in Part if part in BY_PERSON)
    typer.echo(f"To be checked on the technician's screen: {left}.")


def rebuilt(store: "Store") -> bool:
    """Rebuild the projections and the facts from the events; return whether any of them differed."""
    were_same = store.events.matches_rebuild(keep=True)
    if not store.facts.matches_rebuild():
        store.facts.rebuild()
        were_same = False
    return not were_same


def opened_upkeep(store: "Store", drives: "Drives | None" = None, *, is_thorough: bool = True) -> "Upkeep":
    """Build the maintenance use cases of this machine's kiosk; see `opened_results`."""
    return opened_results(store, drives, is_thorough=is_thorough)[0]


def opened_results(
    store: "Store", drives: "Drives | None" = None, *, is_thorough: bool = False
) -> "tuple[Upkeep, NetworkSending | None]":
    """Build the maintenance use cases of this machine's kiosk, and what sends its results over the network.

    `store`: the open record of this kiosk. `drives`: by default the sticks of this machine. `is_thorough`: whether to
    include checks that block the recording of answers.
    """
    from functools import partial

    from kiosk import settings
    from kiosk.devices.clock import MachineClock
    from kiosk.devices.stick.drives import drives_of_this_machine
    from kiosk.people_opening import all_names
    from kiosk.results_opening import network_state, wire_exporting, wire_loading, wire_sending
    from kiosk.services.packs.pack_service import PackService
    from kiosk.upkeep_opening import wire_upkeep

    data = paths.data_folder()
    clock = MachineClock(RELEASED, store.events.newest_wall)
    chosen, _ = settings.examine(paths.settings_file(data))
    exporting = wire_exporting(data, store, lambda: chosen, names=partial(all_names, data))
    packs = PackService(store.shelf, paths.packs_folder(data))
    sendings: list[NetworkSending | None] = []
    loading = wire_loading(data, store, packs, clock, RELEASED, chosen.mirror, lambda: sendings[0], lambda: None)
    upkeep = wire_upkeep(
        data,
        paths.bundled_packs(),
        drives or drives_of_this_machine(),
        store,
        packs,
        exporting,
        clock,
        beliefs_on=loading.beliefs_on,
        network=lambda: network_state(data, sendings[0]),
        is_thorough=is_thorough,
    )
    sendings.append(
        wire_sending(data, store, exporting, lambda: upkeep.receipts, clock, packs, lambda: loading, chosen.mirror)
    )
    return upkeep, sendings[0]


def _show_progress(part: Part, done: int, total: int) -> bool:
    if sys.stderr.isatty() and total:
        print(f"\r{part.value}: {100 * done // total} %\033[K", end="\r", file=sys.stderr, flush=True)
    return True


def _told(finding: Finding, is_rebuilt: bool) -> Finding:
    if is_rebuilt and finding.part is Part.SUMMARIES:
        finding = Finding(
            Part.SUMMARIES,
            Health.GOOD,
            said(untranslated("The summaries did not match the events and were rebuilt.")),
        )
    typer.echo(f"{SIGNS[finding.health]:<5} {finding.part.value}: {finding}")
    return finding
