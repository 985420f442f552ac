"""Cuts and copies results automatically when a folder becomes writable, a network appears or enough events wait.

Rules: The decision is a pure function. A folder that fails does not affect the other folders; the next run tries it
again.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.domain.errors import ExportError
from kiosk.services.results.carrying import Delivery
from kiosk.services.results.exporting import ExportService

ENOUGH = 200
"""Threshold: with this many waiting events, bundles are cut even if no folder or network is available.

A network can be there for minutes; it must find bundles ready. A kiosk records about as many events in half an hour
of use.
"""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Input of the decision.

    ``writable``: the writable folders. ``network``: whether a network is available. ``waiting``: number of events
    that are in no bundle yet.
    """

    writable: frozenset[Path] = frozenset()
    network: bool = False
    waiting: int = 0


@dataclass(frozen=True, slots=True)
class Plan:
    """The decision.

    ``cut``: whether to write new bundles. ``folders``: the folders to which the waiting bundles are copied.
    """

    cut: bool
    folders: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class ExportOutcome:
    """Result of one run.

    ``cut``: number of new bundles. ``delivered``: for each folder to which the bundles were copied, the delivery.
    ``problems``: for each folder that failed, the error.
    """

    cut: int = 0
    delivered: Mapping[Path, Delivery] = field(default_factory=dict)
    problems: Mapping[Path, ExportError] = field(default_factory=dict)


def plan(before: Surroundings, now: Surroundings) -> Plan:
    """Decide from the changes between `before`, the surroundings at the last run, and `now`.

    ``before.writable`` lists only the folders that received all bundles in the last run.
    """
    appeared = now.writable - before.writable
    network_came = now.network and not before.network
    enough = now.waiting >= ENOUGH
    return Plan(bool(appeared) or network_came or enough, tuple(sorted(now.writable if enough else appeared)))


class AutomaticWriter:
    """Compares the surroundings with those of the last run and exports as `plan` decides."""

    def __init__(
        self,
        export: ExportService,
        is_writable: Callable[[Path], bool],
        filled: Callable[[Path], None] = lambda _folder: None,
    ) -> None:
        """`filled` is called with each folder after all waiting bundles are in it; it can raise ExportError."""
        self._export = export
        self._is_writable = is_writable
        self._filled = filled
        self._before = Surroundings()

    def run_when_possible(self, folders: Sequence[Path], network_up: bool) -> ExportOutcome:
        """Read the surroundings, decide and export; called periodically. Raises the errors of `ExportService.cut`."""
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
        return ExportOutcome(cut, delivered, problems)
