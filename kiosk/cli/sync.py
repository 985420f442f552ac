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
from kiosk.domain.machine.drives import Drive

if TYPE_CHECKING:
    from kiosk.services.results.sync_report import SyncReport
    from kiosk.services.upkeep import Upkeep

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
    with _opened() as upkeep:
        _show_status(upkeep, as_json=as_json)


@app.command()
def take(
    to: Annotated[Path, typer.Argument(metavar="DIR", help="Folder of a stick.")], as_json: Json = False
) -> None:
    """Copy the results that the province has not received to a stick."""
    drive = _stick(to)
    with _opened(drive) as upkeep:
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
    with _opened(drive) as upkeep:
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
def _opened(drive: Drive | None = None) -> "Iterator[Upkeep]":
    """Open the kiosk of this machine, with `drive` as its only stick; errors end the command with a message."""
    with explained_words(drive.place if drive else paths.data_folder()), opened_record() as store:
        from kiosk.cli.doctor import opened_upkeep

        yield opened_upkeep(store, _Port(drive), is_thorough=False)


def _show_status(upkeep: "Upkeep", *, as_json: bool) -> None:
    from kiosk.services.results.sync_report import sync_report

    report = sync_report(upkeep.taking)
    _print(report.fields(), "\n".join(_sentences(report)), as_json=as_json)


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
    if report.state.damaged:
        yield f"damaged files in the outbox: {', '.join(report.state.damaged)}"


def _print(fields: Mapping[str, Any], text: str, *, as_json: bool) -> None:
    typer.echo(json.dumps(fields, ensure_ascii=False, indent=1) if as_json else text)
