"""Prints what the commands of the hub report."""

import json
import time
from collections.abc import Sequence
from dataclasses import asdict, is_dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from kiosk.cli.amounts import amount
from kiosk.domain.errors import KioskError
from kiosk.domain.text import shown_line

if TYPE_CHECKING:
    from kiosk.province.hub.folder import Hub as OpenHub
    from kiosk.province.hub.overview.status import HubStatus, RecordStatus
    from kiosk.province.hub.receiving.sticks import StickIntake
    from kiosk.province.hub.registry.enrolments import Enrolment

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
    """Print a value as JSON; what is not printable is escaped."""
    text = json.dumps(value, ensure_ascii=False, indent=1, default=_plain)
    print("".join(one if one.isprintable() or one == "\n" else json.dumps(one)[1:-1] for one in text))


def print_intake(taken: "StickIntake") -> None:
    """Print what an import has stored and refused."""
    statements = sum(one.statements for one in taken.new)
    print(f"New: {amount(len(taken.new), 'bundle')} with {amount(statements, 'statement')}.")
    if taken.known:
        print(f"Received before: {amount(taken.known, 'bundle')}.")
    if taken.held:
        print(f"Waiting for a decision: {amount(len(taken.held), 'bundle')}. HUB is the folder of the hub.")
        print_some(sorted({str(one.error) for one in taken.held}))
    if taken.refused:
        print(f"Refused: {amount(len(taken.refused), 'file')}.")
        print_some([str(error) for error in taken.refused])
    for kiosk, gaps in taken.gaps.items():
        print(
            f"Kiosk {kiosk}: the events {', '.join(map(str, gaps))} are still missing; they may be on another stick."
        )
    if taken.is_cut:
        print(
            "There are more files than one run reads: move the received files elsewhere, and run the command again."
        )


def lacking(hub: "OpenHub") -> Sequence[str]:
    """Return one line for each way in which database and objects of `hub` do not match."""
    from kiosk.province.hub.overview.completeness import compare

    try:
        found = compare(hub)
    except KioskError as error:
        return [f"The objects were not compared with the database: {error}"]
    lost = len({*found.missing, *found.damaged})
    return [
        *([f"Of {found.needed} objects that the database names, {lost} are missing or damaged."] if lost else []),
        *([f"{amount(len(found.extra), 'object')} of the hub are not in the database."] if found.extra else []),
    ]


def print_lines(lines: Sequence[str]) -> None:
    """Print what `lacking` has returned, with what to do."""
    for line in lines:
        print(shown_line(line))
    if lines:
        print("  What to do: kiosk hub doctor HUB")


def print_some(lines: Sequence[str]) -> None:
    """Print the first `MOST_TOLD` of `lines`, indented."""
    for line in lines[:MOST_TOLD]:
        print(f"  {shown_line(line)}")
    if len(lines) > MOST_TOLD:
        print(f"  … and {len(lines) - MOST_TOLD} more")


def print_receipts(files: Sequence[Path]) -> None:
    """Print the files of receipts."""
    for file in files:
        print(f"  {file}")
    print(f"Written: {amount(len(files), 'receipt')}." if files else "There are no results to write receipts for.")


def print_status(status: "HubStatus") -> None:
    """Print the status of a hub."""
    kiosks = {one.kiosk for one in status.records if one.bundles}
    print(f"{shown_line(status.name)}: {amount(len(kiosks), 'kiosk')}, {amount(status.statements, 'statement')}")
    print(shown_line(f"  store {status.store}, objects {status.objects}"))
    used = {one.used_by: one for one in status.enrolments}
    for record in status.records:
        _print_record(record, used.get(record.code) if record.code else None)
    unused = [one for one in status.enrolments if not one.used_by]
    if unused:
        print(f"Expected, but nothing came yet: {amount(len(unused), 'kiosk')}.")
        print_some([_expected(one) for one in unused])
        print("  To withdraw a token that was lost or not needed: kiosk hub reject HUB with its eight digits.")
    if status.refused:
        print(f"Refused, and kept in quarantine/ of the objects: {amount(len(status.refused), 'file')}.")
        print_some([one.reason for one in status.refused])
    if status.replaced:
        print(f"Refused as damaged, but the same bundle is stored: {amount(status.replaced, 'file')}; nothing to do.")


def _expected(one: "Enrolment") -> str:
    place = f"{one.commune or 'any commune'} {one.note}".strip()
    return f"{place}, since {one.made[:10]}, token {one.token_hash[:8]}"


def _print_record(record: "RecordStatus", used: "Enrolment | None") -> None:
    place = f" ({record.place or record.commune})" if record.place or record.commune else ""
    stored = f"{amount(record.bundles, 'bundle')} with {amount(record.events, 'record')}"
    print(shown_line(f"{record.kiosk}{place}: {stored} ({amount(record.statements, 'statement')})"))
    chain = f", chain {record.branch + 1}" if record.branch else ""
    signed = f"code {record.code}{chain}" if record.code else "not signed (older version)"
    print(f"  {record.state}, {signed}")
    if used is not None:
        print(f"  used the token {used.token_hash[:8]} on {used.used[:10]}")
    if record.bundles:
        print(f"  newest record {record.newest}, received {_when(record.received)}")
    if record.waiting:
        print(f"  waiting for a decision: {amount(record.waiting, 'bundle')}")
    if record.advice:
        print(f"  to do: {record.advice}")
    if record.before:
        print(f"  continues the record of {record.before}")
    if record.gaps:
        print(f"  missing: {', '.join(map(str, record.gaps))}")
    if record.receipt:
        behind = f"; received later: {amount(record.unanswered, 'bundle')}" if record.unanswered else ""
        print(f"  newest receipt signed {_when(record.receipt)}{behind}")
    elif record.bundles:
        print("  no receipt yet")


def _when(time_text: str) -> str:
    return f"{time_text[:16].replace('T', ' ')} UTC"


def _plain(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    return str(value)
