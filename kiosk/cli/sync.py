"""``kiosk sync``: what waits for the province, and the ways by which results leave and receipts come.

Rules: without ``--json`` the commands print sentences, with ``--json`` one JSON object. The commands work beside a
running kiosk.
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kiosk import paths
from kiosk.cli.ending.problems import explained_words
from kiosk.cli.record import opened_record
from kiosk.domain.errors import ExportError
from kiosk.domain.machine.drives import Drive
from kiosk.domain.texts import untranslated

if TYPE_CHECKING:
    from kiosk.services.results.sync_report import SyncReport
    from kiosk.services.upkeep import Upkeep
    from kiosk.sync.sending.assembly import NetworkSending

app = typer.Typer(help="Results for the province: what waits, and how it leaves.", no_args_is_help=True)
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
    """Contact the province's server now: fetch receipts, send what waits; exit code 1 if the contact failed."""
    from kiosk.domain.syncing.contacts import ContactOutcome, for_technician

    with _opened() as (_, sending):
        if sending is None:
            raise ExportError(
                untranslated("No server of the province is configured on this kiosk."),
                untranslated("Bring a set-up file with its address and access from the province, or use a stick."),
            )
        sending.automatic.send_now()
        sending.automatic.step(lambda: True)
        last = sending.log.last
        is_done = last is not None and last.outcome is ContactOutcome.DONE
        _print(
            {
                "outcome": last.outcome.value if last is not None else None,
                "server": last.host if last is not None else None,
                "sent": last.sent if last is not None else 0,
                "left": last.left if last is not None else 0,
                "receipts": last.receipts if last is not None else 0,
                "bytes": last.bytes if last is not None else 0,
                "problem": str(last.error) if last is not None and last.error is not None else None,
            },
            "\n".join(map(str, for_technician(last))),
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
        harvest = upkeep.taking.take(drive, lambda _done, _total: True)
        written, already = harvest.delivery.written, harvest.delivery.already
        _print(
            {"written": list(written), "already": already},
            f"{len(written)} bundles written to {to}, {already} were there before.\n"
            "They stay on this kiosk until the province's receipt arrives.",
            as_json=as_json,
        )


@app.command()
def bring(
    source: Annotated[Path, typer.Argument(metavar="DIR", help="Folder of a stick with receipts.")],
    as_json: Json = False,
) -> None:
    """Take in the province's receipts from a stick; exit code 1 if a file was refused."""
    drive = _stick(source)
    with _opened(drive) as (upkeep, _):
        look = upkeep.receipts.take_in(drive)
        problems = [str(error) for error in look.problems]
        lines = [
            f"{look.new} bundles newly received by the province, {look.known} known before.",
            *([f"{look.asked} bundles are asked for again: they wait on this kiosk."] if look.asked else []),
            *([f"{look.others} receipts are for other kiosks."] if look.others else []),
            *problems,
        ]
        _print(
            {
                "received": look.new,
                "known": look.known,
                "others": look.others,
                "asked_again": look.asked,
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
    }


def _sentences(report: "SyncReport") -> Iterator[str]:
    from kiosk.domain.syncing.bundle_states import BundleState

    for state, what in (
        (BundleState.ON_KIOSK, "on this kiosk only"),
        (BundleState.AWAY, "left, no receipt yet"),
        (BundleState.RECEIVED, "received by the province"),
    ):
        count = report.count(state)
        yield f"{what}: {count.events} records in {count.bundles} bundles"
    if not report.state.is_ready:
        yield "The province's key for results is not here yet, so nothing leaves: load the province's packs once."
    if report.state.asked:
        yield f"asked for again by the province: {report.state.asked} bundles"
    for one in report.ways:
        yield f"{one.way.value} {one.place}: {one.bundles} bundles, last {one.last:%Y-%m-%d %H:%M} UTC"
    yield f"newest receipt: {report.answered:%Y-%m-%d %H:%M} UTC" if report.answered else "no receipt yet"
    if report.state.code:
        yield f"code for the province's office: {report.state.code}"
    if report.state.network is not None:
        yield from map(str, report.state.network.sentences())
    if report.state.damaged:
        yield f"damaged files in the outbox: {', '.join(report.state.damaged)}"


def _print(fields: Mapping[str, Any], text: str, *, as_json: bool) -> None:
    typer.echo(json.dumps(fields, ensure_ascii=False, indent=1) if as_json else text)
