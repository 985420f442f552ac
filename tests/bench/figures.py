"""Measured figures, each with a baseline (``floor``) and, if there is one, a target.

Rules: The baseline is measured in the same run. A figure is a median of several runs. A figure without a target is
reported without a verdict. Values are rounded only for the terminal.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from enum import Enum
from pathlib import Path
from statistics import median
from typing import Any


class Comparison(Enum):
    """How ``ours``, the kiosk's value, is compared with the baseline: by ratio, by difference, or not at all."""

    RATIO = "×"
    MARGIN = "more"
    ITSELF = "alone"
    """``ours`` alone is compared with the target; the baseline is shown for information."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One row of the table: the medians of ``ours`` (the kiosk) and of ``floor`` (the baseline), in ``unit``.

    The target is met if ``compared`` is at most ``target``.
    """

    measure: str
    ours: float
    floor: float
    unit: str
    target: float | None = None
    comparison: Comparison = Comparison.RATIO
    note: str = ""

    @property
    def compared(self) -> float:
        if self.comparison is Comparison.MARGIN:
            return self.ours - self.floor
        if self.comparison is Comparison.ITSELF:
            return self.ours
        return self.ours / self.floor

    @property
    def is_met(self) -> bool | None:
        return None if self.target is None else self.compared <= self.target

    def told(self) -> dict[str, Any]:
        return {
            **asdict(self),
            "comparison": self.comparison.name.lower(),
            "compared": self.compared,
            "met": self.is_met,
        }


class NotInstalledError(RuntimeError):
    """Raised by a measure whose program is not installed."""


@dataclass(frozen=True, slots=True)
class Missing:
    """A measure that has no result. ``is_fault``: whether the missing result makes the whole run fail."""

    measure: str
    why: str
    is_fault: bool


def compare(
    measure: str,
    ours: Sequence[float],
    floor: Sequence[float],
    unit: str,
    target: float | None = None,
    *,
    comparison: Comparison = Comparison.RATIO,
    note: str = "",
) -> Figure:
    """Return a figure with the medians of `ours` and of `floor`. Raises ValueError if one of them is empty."""
    if not ours or not floor:
        raise ValueError(f"{measure}: nothing was measured")
    return Figure(measure, median(ours), median(floor), unit, target, comparison, note)


def table(figures: Iterable[Figure], missing: Iterable[Missing] = ()) -> str:
    """Format the figures as a text table: each note below its row, measures without a result at the end."""
    lines = [f"{'measure':<44}{'ours':>11}{'floor':>11}{'':>6}{'compared':>12}{'target':>10}  met", "-" * 100]
    for figure in figures:
        sign = figure.comparison.value
        target = "–" if figure.target is None else f"{figure.target:g} {sign}"
        met = {None: "–", True: "yes", False: "NO"}[figure.is_met]
        lines.append(
            f"{figure.measure:<44}{_number(figure.ours):>11}{_number(figure.floor):>11} {figure.unit:<5}"
            f"{f'{figure.compared:.2f} {sign}':>12}{target:>10}  {met}"
        )
        lines += [f"    {line}" for line in figure.note.splitlines()]
    for row in missing:
        lines.append(f"{row.measure:<44}{'NOT MEASURED' if row.is_fault else 'left out'}")
        lines += [f"    {line}" for line in row.why.splitlines()[-1:]]
    return "\n".join(lines)


def write(figures: Iterable[Figure], missing: Iterable[Missing], machine: dict[str, Any], file: Path) -> None:
    """Write the figures, the measures without a result and the description of the machine to `file` as JSON."""
    told = {
        "machine": machine,
        "figures": [figure.told() for figure in figures],
        "missing": [asdict(row) for row in missing],
    }
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(told, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _number(value: float) -> str:
    return f"{value:.3f}" if value < 1 else f"{value:.2f}" if value < 10 else f"{value:.0f}"
