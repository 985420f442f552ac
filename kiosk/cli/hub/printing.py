"""Prints what the commands of the hub report."""

import json
import time
from collections.abc import Sequence
from dataclasses import asdict, is_dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

if TYPE_CHECKING:
    from kiosk.province.hub.overview.status import HubStatus, RecordStatus
    from kiosk.province.hub.receiving.sticks import Intake

MOST_TOLD = 10
"""Maximum number of refused files that a command lists."""


class PrintedProgress:
    """Prints the number of processed `things` at most once a second, for the first time after one second."""

    def __init__(self, things: str = "files") -> None:
        self._things = things
        self._said = time.monotonic()

    def __call__(self, done: int, total: int) -> None:
        """Print the numbers if a second has passed."""
        now = time.monotonic()
        if now - self._said >= 1:
            self._said = now
            typer.echo(f"{done} of {total} {self._things}", err=True)


def print_json(value: Any) -> None:
    """Print a value as JSON."""
    print(json.dumps(value, ensure_ascii=False, indent=1, default=_plain))


def print_intake(taken: "Intake") -> None:
    """Print what an import has stored and refused."""
    print(f"{len(taken.new)} bundles with {sum(one.statements for one in taken.new)} statements are new.")
    if taken.known:
        print(f"{taken.known} were received before.")
    if taken.held:
        print(f"{len(taken.held)} wait for a decision:")
        print_some(sorted({str(one.error) for one in taken.held}))
    if taken.refused:
        print(f"{len(taken.refused)} files are refused:")
        print_some([str(error) for error in taken.refused])
    for kiosk, gaps in taken.gaps.items():
        print(
            f"Kiosk {kiosk}: the events {', '.join(map(str, gaps))} are still missing; they may be on another stick."
        )
    if taken.is_cut:
        print(
            "There are more files than one run reads: move the received files elsewhere, and run the command again."
        )


def print_some(lines: Sequence[str]) -> None:
    """Print the first `MOST_TOLD` of `lines`, indented."""
    for line in lines[:MOST_TOLD]:
        print(f"  {line}")
    if len(lines) > MOST_TOLD:
        print(f"  … and {len(lines) - MOST_TOLD} more")


def print_receipts(files: Sequence[Path]) -> None:
    """Print the files of receipts."""
    for file in files:
        print(f"  {file}")
    print(f"{len(files)} receipts are written." if files else "There are no results to write receipts for.")


def print_status(status: "HubStatus") -> None:
    """Print the status of a hub."""
    kiosks = {one.kiosk for one in status.records if one.bundles}
    print(f"{status.name}: {len(kiosks)} kiosks, {status.statements} statements")
    print(f"  store {status.store}, objects {status.objects}")
    for record in status.records:
        _print_record(record)
    unused = [one for one in status.enrolments if not one.used_by]
    if unused:
        print(f"{len(unused)} expected kiosks have sent nothing yet:")
        print_some([f"{one.commune or 'any commune'} {one.note}".strip() for one in unused])
    if status.refused:
        print(f"{len(status.refused)} refused files, kept in quarantine/ of the objects:")
        print_some([one.reason for one in status.refused])


def _print_record(record: "RecordStatus") -> None:
    place = f" ({record.place or record.commune})" if record.place or record.commune else ""
    print(f"{record.kiosk}{place}: {record.bundles} bundles, {record.statements} statements")
    print(f"  {record.state}, code {record.code}" if record.code else f"  {record.state}, not signed (older version)")
    if record.bundles:
        print(f"  newest event {record.newest}, received {_when(record.received)}")
    if record.waiting:
        print(f"  {record.waiting} bundles wait for a decision")
    if record.advice:
        print(f"  to do: {record.advice}")
    if record.before:
        print(f"  continues the record of {record.before}")
    if record.gaps:
        print(f"  missing: {', '.join(map(str, record.gaps))}")
    if record.receipt:
        behind = f"; {record.unanswered} bundles were received later" if record.unanswered else ""
        print(f"  newest receipt signed {_when(record.receipt)}{behind}")
    elif record.bundles:
        print("  no receipt yet")


def _when(time_text: str) -> str:
    return f"{time_text[:16].replace('T', ' ')} UTC"


def _plain(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    return str(value)
