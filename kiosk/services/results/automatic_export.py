"""The writer that runs by itself: when a folder becomes writable, when a network appears, when enough waits.

Rules: deciding is pure; one folder that fails keeps no other from being filled, and is tried again the next time.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.domain.errors import ExportError
from kiosk.services.results.exporting import Delivery, ExportService

ENOUGH = 200
"""Events that are worth a bundle while a folder stays writable: about one visitor's lesson and a half an hour."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the writer sees: the folders that can be written now, whether there is a network, how many events wait."""

    writable: frozenset[Path] = frozenset()
    network: bool = False
    waiting: int = 0


@dataclass(frozen=True, slots=True)
class Plan:
    """What to do: cut new bundles, and which folders to fill."""

    cut: bool
    folders: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was done: how many bundles were cut, and per folder what was written or why not."""

    cut: int = 0
    delivered: Mapping[Path, Delivery] = field(default_factory=dict)
    problems: Mapping[Path, ExportError] = field(default_factory=dict)


def plan(before: Surroundings, now: Surroundings) -> Plan:
    """What the change from `before` to `now` asks for; `before.writable` holds only folders that were filled."""
    appeared = now.writable - before.writable
    network_came = now.network and not before.network
    enough = now.waiting >= ENOUGH and bool(now.writable or now.network)
    return Plan(bool(appeared) or network_came or enough, tuple(sorted(now.writable if enough else appeared)))


class AutomaticWriter:
    """Remembers what it saw last and acts on the difference."""

    def __init__(
        self,
        export: ExportService,
        is_writable: Callable[[Path], bool],
        filled: Callable[[Path], None] = lambda _folder: None,
    ) -> None:
        """`filled` is told of every folder that has all bundles now; may raise ExportError."""
        self._export = export
        self._is_writable = is_writable
        self._filled = filled
        self._before = Surroundings()

    def run_when_possible(self, folders: Sequence[Path], network_up: bool) -> Outcome:
        """Look, decide, act; call it now and then. Raises what `ExportService.cut` raises."""
        writable = frozenset(folder for folder in folders if self._is_writable(folder))
        now = Surroundings(writable, network_up, self._export.waiting())
        todo = plan(self._before, now)
        cut = len(self._export.cut()) if todo.cut else 0
        delivered, problems = {}, {}
        for folder in todo.folders:
            try:
                delivered[folder] = self._export.deliver(folder, may_make=False)
                self._filled(folder)
            except ExportError as error:
                problems[folder] = error
        self._before = Surroundings(writable - problems.keys(), network_up)
        return Outcome(cut, delivered, problems)
