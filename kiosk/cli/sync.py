"""``kiosk sync``: what waits for the province, and the ways by which results leave and receipts come.

Rules: without ``--json`` the commands print sentences, with ``--json`` one JSON object. The commands work beside a
running kiosk.
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kiosk import paths
from kiosk.cli.amounts import amount
from kiosk.cli.ending.problems import explained_words
from kiosk.cli.record import opened_record
from kiosk.domain.errors import ExportError, StickError
from kiosk.domain.machine.clocks import VIETNAM
from kiosk.domain.machine.drives import Drive
from kiosk.domain.texts import untranslated

if TYPE_CHECKING:
    from kiosk.services.results.sealer import NoRecipientsError
    from kiosk.services.results.sync_report import SyncReport
    from kiosk.services.upkeep import Upkeep
    from kiosk.sync.sending.assembly import NetworkSending

app = typer.Typer(help="Results for the province: what waits, and how it leaves.", no_args_is_help=True)
_KEYS_TAKEN = "Newer keys and signatures of the province were taken from the stick."
_KEYS_IN_CONSOLE = "In the console: kiosk sync bring DIR takes the keys from such a stick."
Json = Annotated[bool, typer.Option("--json", help="Print one JSON object instead of sentences.")]


@dataclass(frozen=True, slots=True)
class _Port:
    """A folder in the role of the only stick (`domain.ports.machine.Drives`)."""

    drive: Drive | None = None

    def present(self) -> tuple[Drive, ...]:
        return () if self.drive is None or not self.drive.place.is_dir() else (self.drive,)


@app.command()
def status(as_json: Json = False) -> None:
    """Print what is on the kiosk, what left, and what the province received."""
    with _opened() as (upkeep, sending):
        _show_status(upkeep, sending, as_json=as_json)


@app.command()
def now(as_json: Json = False) -> None:
    """Contact the province's server now: receipts, results, then packs; exit code 1 if the contact failed."""
    from kiosk.domain.syncing.bundle_states import BundleState
    from kiosk.domain.syncing.contacts import ContactOutcome, for_technician
    from kiosk.domain.syncing.pack_visits import pack_sentences

    with _opened() as (upkeep, sending):
        if sending is None:
            raise ExportError(
                untranslated("No server of the province is configured on this kiosk."),
                untranslated("Bring a set-up file with its address and access from the province, or use a stick."),
            )
        sending.automatic.send_now()
        sending.automatic.step(lambda: True)
        last = sending.log.last
        keyless = _missing_keys(upkeep)
        is_done = last is not None and last.outcome is ContactOutcome.DONE and keyless is None
        problems = [str(one) for one in (last.error if last is not None else None, keyless) if one is not None]
        sentences = for_technician(last)
        if sending.mirror is not None:
            sentences += pack_sentences(sending.mirror.seen())
        _print(
            {
                "outcome": last.outcome.value if last is not None else None,
                "server": last.host if last is not None else None,
                "sent": last.sent if last is not None else 0,
                "left": last.left if last is not None else 0,
                "receipts": last.receipts if last is not None else 0,
                "bytes": last.bytes if last is not None else 0,
                "problem": " ".join(problems) or None,
                "records_on_kiosk": upkeep.taking.numbers()[BundleState.ON_KIOSK].events,
                "packs": _packs(sending),
            },
            "\n".join([*map(str, sentences), *_about(keyless)]),
            as_json=as_json,
        )
    if not is_done:
        raise typer.Exit(1)


@app.command()
def take(
    to: Annotated[Path, typer.Argument(metavar="DIR", help="Folder of a stick.")], as_json: Json = False
) -> None:
    """Copy the results that the province has not received to a stick."""
    drive = _stick(to)
    with _opened(drive) as (upkeep, _):
        before = upkeep.receipts.trust.state().marks
        harvest = upkeep.taking.take(drive, lambda _done, _total: True)
        written, already = harvest.delivery.written, harvest.delivery.already
        lines = [
            *([_KEYS_TAKEN] if upkeep.receipts.trust.state().marks != before else []),
            f"{amount(len(written), 'bundle')} written to {to}, {already} there before.",
            "They stay on this kiosk until the province's receipt arrives: bring the stick to the office."
            if written or already
            else "The province has received everything, or nothing was recorded: the stick need not travel.",
        ]
        _print({"written": list(written), "already": already}, "\n".join(lines), as_json=as_json)


@app.command()
def bring(
    source: Annotated[Path, typer.Argument(metavar="DIR", help="Folder of a stick with receipts.")],
    as_json: Json = False,
) -> None:
    """Take in the province's receipts and keys from a stick; exit code 1 if a file was refused."""
    drive = _stick(source)
    with _opened(drive) as (upkeep, _):
        before = upkeep.receipts.trust.state().marks
        look = upkeep.receipts.take_in(drive)
        problems = [str(error) for error in look.problems]
        is_new = upkeep.receipts.trust.state().marks != before
        lines = [
            *([_KEYS_TAKEN] if is_new else []),
            f"{amount(look.new, 'bundle')} newly received by the province, {look.known} known before.",
            *([f"Asked for again: {amount(look.asked, 'bundle')}; they wait on this kiosk."] if look.asked else []),
            *([f"For other kiosks: {amount(look.others, 'receipt')}."] if look.others else []),
            *problems,
        ]
        _print(
            {
                "received": look.new,
                "known": look.known,
                "others": look.others,
                "asked_again": look.asked,
                "keys_taken": is_new,
                "problems": problems,
            },
            "\n".join(lines),
            as_json=as_json,
        )
    if look.refused:
        raise typer.Exit(1)


def _stick(folder: Path) -> Drive:
    place = folder.absolute()
    return Drive(place, place.name, "")


@contextmanager
def _opened(drive: Drive | None = None) -> "Iterator[tuple[Upkeep, NetworkSending | None]]":
    """Open the kiosk of this machine, with `drive` as its only stick; errors end the command with a message."""
    with explained_words(drive.place if drive else paths.data_folder()), opened_record() as store:
        if drive is not None and not drive.place.is_dir():
            raise StickError(
                untranslated("There is no folder {folder}."),
                untranslated("Mount the stick, or correct the path."),
                folder=str(drive.place),
            )
        from kiosk.cli.doctor import opened_results

        yield opened_results(store, _Port(drive))


def _show_status(upkeep: "Upkeep", sending: "NetworkSending | None", *, as_json: bool) -> None:
    from kiosk.services.results.sync_report import sync_report

    report = sync_report(upkeep.taking)
    _print({**report.fields(), "network": _network(sending)}, "\n".join(_sentences(report)), as_json=as_json)


def _network(sending: "NetworkSending | None") -> Mapping[str, Any] | None:
    if sending is None:
        return None
    last, reached = sending.log.last, sending.log.reached
    return {
        "last_contact": last.at.isoformat() if last is not None else None,
        "outcome": last.outcome.value if last is not None else None,
        "reached": reached.isoformat() if reached is not None else None,
        "problem": str(last.error) if last is not None and last.error is not None else None,
        "bytes_this_month": sending.meter.usage().bytes,
        "limit": sending.meter.limit,
        "packs": _packs(sending),
    }


def _packs(sending: "NetworkSending") -> Mapping[str, Any] | None:
    """Return the last look for packs; None on a kiosk without a mirror."""
    from kiosk.domain.syncing.pack_visits import PackState

    if sending.mirror is None:
        return None
    seen = sending.mirror.seen()
    packs = seen.packs if seen is not None else ()
    told = [{"pack": one.pack, "version": one.version, "bytes": one.size, "state": one.state.value} for one in packs]
    return {
        "looked": seen.at.isoformat() if seen is not None else None,
        "server": seen.host if seen is not None else None,
        "fetched": [one for one in told if one["state"] == PackState.FETCHED.value],
        "waiting": [one for one in told if one["state"] != PackState.FETCHED.value],
        "bytes": seen.bytes if seen is not None else 0,
        "problem": str(seen.error) if seen is not None and seen.error is not None else None,
    }


def _missing_keys(upkeep: "Upkeep") -> "NoRecipientsError | None":
    """Return why nothing can leave if the kiosk lacks the province's keys, else None."""
    from kiosk.services.results.sealer import NoRecipientsError

    return None if upkeep.taking.exporting.sealer.is_ready() else NoRecipientsError()


def _about(keyless: "NoRecipientsError | None") -> list[str]:
    return [] if keyless is None else [str(keyless), _KEYS_IN_CONSOLE]


def _shown(moment: datetime) -> str:
    """Return the time in Vietnam, like the other times of the report."""
    return f"{moment.astimezone(VIETNAM):%Y-%m-%d %H:%M}"


def _sentences(report: "SyncReport") -> Iterator[str]:
    from kiosk.domain.syncing.bundle_states import BundleState
    from kiosk.services.results.sealer import NoRecipientsError

    for state, what in (
        (BundleState.ON_KIOSK, "on this kiosk only"),
        (BundleState.AWAY, "left, no receipt yet"),
        (BundleState.RECEIVED, "received by the province"),
    ):
        count = report.count(state)
        bundled = f", {amount(count.bundles, 'bundle')}" if count.bundles else ""
        yield f"{what}: {amount(count.events, 'record')}{bundled}"
    if not report.state.is_ready and report.state.network is not None and report.state.network.has_mirror:
        yield "The province's keys for results are not here yet; they come with the next contact over the network."
    elif not report.state.is_ready:
        yield from _about(NoRecipientsError())
    if report.state.asked:
        yield f"asked for again by the province: {amount(report.state.asked, 'bundle')}"
    for one in report.ways:
        yield f"{one.way.value} {one.place}: {amount(one.bundles, 'bundle')}, last {_shown(one.last)}"
    yield f"newest receipt: {_shown(report.answered)}" if report.answered else "no receipt yet"
    if report.state.code:
        yield f"code for the province's office: {report.state.code}"
    if report.state.network is not None:
        yield from map(str, report.state.network.sentences())
    if report.state.damaged:
        yield f"damaged files in the outbox: {', '.join(report.state.damaged)}"


def _print(fields: Mapping[str, Any], text: str, *, as_json: bool) -> None:
    typer.echo(json.dumps(fields, ensure_ascii=False, indent=1) if as_json else text)
