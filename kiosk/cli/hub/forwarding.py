"""``kiosk hub forward``: sends the stored statements to learning record stores.

Rules: Progress is on stderr, results are on stdout. The exit code is 1 if a store could not be served; the others are
served all the same. Ctrl+C loses nothing.
"""

import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kiosk.cli.ending.problems import FAILED, explained_words
from kiosk.cli.hub.options import AsJson, Hub, Keys, Passphrases, Repo, opened_keys, stoppable
from kiosk.cli.hub.printing import print_json
from kiosk.domain.text import shown_line

if TYPE_CHECKING:
    from kiosk.province.hub.forwarding.forwarder import Forwarded
    from kiosk.province.hub.forwarding.runs import StoreRun, StoreState

_MOST_TOLD = 10
"""Maximum number of statements per store that are listed as text."""


def forward(  # noqa: PLR0913, PLR0917 - one parameter per option
    hub: Hub,
    only: Annotated[str | None, typer.Option("--to", help="Send to this store only; default: to all.")] = None,
    is_again: Annotated[
        bool,
        typer.Option("--again", help="Send the statements that were put aside, too, after their cause is mended."),
    ] = False,
    is_status: Annotated[
        bool, typer.Option("--status", help="Send nothing; show what is pending and what was put aside.")
    ] = False,
    is_json: AsJson = False,
    keys: Keys = None,
    repo: Repo = None,
    passphrase: Passphrases = None,
) -> None:
    """Send all stored statements to the learning record stores named in HUB/forwarding/stores.toml, each once."""
    with explained_words(), stoppable(hub):
        from kiosk.province.hub.forwarding import runs

        if is_status:
            states = runs.states(hub, runs.chosen_stores(hub, only))
            print_json([_state(one) for one in states]) if is_json else _print_states(states)
            return
        chosen = runs.chosen_stores(hub, only)
        check = opened_keys(hub, keys, repo, passphrase).check
        done = runs.forward(hub, chosen, check, is_again=is_again, watched=_Progress)
    print_json([_run(one) for one in done]) if is_json else _print_runs(hub, done)
    if any(one.error is not None for one in done):
        raise typer.Exit(FAILED)


class _Progress:
    """Prints the number of delivered statements at most once a second, for the first time after one second."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._said = time.monotonic()

    def __call__(self, so_far: "Forwarded") -> None:
        now = time.monotonic()
        if now - self._said >= 1:
            self._said = now
            typer.echo(f"{self._name}: {so_far.sent} statements", err=True)


def _run(one: "StoreRun") -> dict[str, Any]:
    return {
        "store": one.name,
        "sent": one.done.sent,
        "put_aside": one.done.put_aside,
        "held": one.done.held,
        "error": None if one.error is None else str(one.error),
    }


def _state(one: "StoreState") -> dict[str, Any]:
    aside = [
        {
            "kiosk": each.kiosk_id,
            "event": each.sequence,
            "id": each.id,
            "reason": each.reason.value,
            "detail": each.detail,
            "at": each.at.isoformat(),
        }
        for each in one.set_aside
    ]
    return {"store": one.name, "pending_events": one.pending, "put_aside": aside}


def _print_runs(hub: Path, done: "Sequence[StoreRun]") -> None:
    for one in done:
        print(f"{one.name}: {one.done.sent} statements delivered")
        if one.done.put_aside:
            print(f"  {one.done.put_aside} put aside; the reasons: kiosk hub forward {hub} --status")
        if one.done.held:
            print(f"  {one.done.held} wait for the statement that they void, which has not arrived yet")
        if one.error is not None:
            print(f"  {shown_line(str(one.error))}")


def _print_states(states: "Sequence[StoreState]") -> None:
    for one in states:
        print(f"{one.name}: {one.pending} events pending, {len(one.set_aside)} statements put aside")
        for each in one.set_aside[:_MOST_TOLD]:
            print(
                shown_line(f"  {each.reason.value}: event {each.sequence} of kiosk {each.kiosk_id} ({each.detail})")
            )
        if len(one.set_aside) > _MOST_TOLD:
            print(f"  … and {len(one.set_aside) - _MOST_TOLD} more; all of them: --json")
