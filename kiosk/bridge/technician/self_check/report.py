"""Report of a self-check as a text in the language of the interface.

Rules: the report lists every part, including parts that were not checked. The report contains no personal data.
"""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kiosk import __version__
from kiosk.bridge.staff.words import format_moment
from kiosk.bridge.technician.self_check.words import CONTEXT, state, title, told
from kiosk.domain.self_check import Finding, Health, Part

if TYPE_CHECKING:
    from kiosk.services.maintenance import Maintenance

HEADING = str(QT_TRANSLATE_NOOP("Checks", "Self-check of a learning station"))
STOPPED = str(QT_TRANSLATE_NOOP("Checks", "Not everything was checked."))
UNSEEN = str(QT_TRANSLATE_NOOP("Checks", "Not checked."))
LEFT_OUT = frozenset({Part.SUMMARIES})
"""Parts that only the command line checks, because their check blocks the recording of answers."""


def keep_report(maintenance: "Maintenance", findings: Sequence[Finding]) -> Path:
    """Write a report of `findings` to the data folder; return its file. Raises ExportError.

    Runs on a worker thread.
    """
    upkeep = maintenance.upkeep()
    now = upkeep.clock.now().wall
    return upkeep.reports.keep(report(findings, upkeep.kiosk, now), now)


def take_report(maintenance: "Maintenance", findings: Sequence[Finding], place: Path) -> Path:
    """Write a report of `findings` to the drive at `place`; return its file. Raises ExportError.

    Runs on a worker thread.
    """
    upkeep = maintenance.upkeep()
    now = upkeep.clock.now().wall
    return upkeep.reports.hand_out(report(findings, upkeep.kiosk, now), now, place)


def report(findings: Sequence[Finding], kiosk: str, when: datetime) -> str:
    """Return the report as text; `kiosk` is the short id of the kiosk, `when` an aware datetime."""
    found = {finding.part: finding for finding in findings}
    parts = [part for part in Part if part not in LEFT_OUT]
    lines = [_translated(HEADING), f"{kiosk} · {__version__} · {format_moment(when)}"]
    if any(part not in found for part in parts):
        lines.append(_translated(STOPPED))
    for part in parts:
        what, cure = told(found[part]) if part in found else (_translated(UNSEEN), "")
        health = found[part].health if part in found else Health.UNKNOWN
        lines += ["", f"[{state(health)}] {title(part)}: {what}"]
        if cure:
            lines.append(f"    → {cure}")
    return "\n".join(lines) + "\n"


def _translated(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)
