"""Texts of a self-check: names of parts and states, translated messages of findings."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kiosk.bridge.staff import words as staff_words
from kiosk.bridge.staff.words import explain
from kiosk.domain.self_check import Finding, Health, Part

CONTEXT = "Checks"
TITLES = {
    Part.TOUCH: str(QT_TRANSLATE_NOOP("Checks", "Touch")),
    Part.SOUND: str(QT_TRANSLATE_NOOP("Checks", "Sound")),
    Part.DISPLAY: str(QT_TRANSLATE_NOOP("Checks", "Display")),
    Part.DISK: str(QT_TRANSLATE_NOOP("Checks", "Room on the disk")),
    Part.DISK_HEALTH: str(QT_TRANSLATE_NOOP("Checks", "Health of the disk")),
    Part.CLOCK: str(QT_TRANSLATE_NOOP("Checks", "Clock")),
    Part.SETTINGS: str(QT_TRANSLATE_NOOP("Checks", "Settings")),
    Part.DATABASE: str(QT_TRANSLATE_NOOP("Checks", "Database")),
    Part.CHAIN: str(QT_TRANSLATE_NOOP("Checks", "Record")),
    Part.SUMMARIES: str(QT_TRANSLATE_NOOP("Checks", "Summaries")),
    Part.BACKUPS: str(QT_TRANSLATE_NOOP("Checks", "Backups")),
    Part.PACKS: str(QT_TRANSLATE_NOOP("Checks", "Packs")),
    Part.KEYS: str(QT_TRANSLATE_NOOP("Checks", "Keys")),
    Part.SYNC: str(QT_TRANSLATE_NOOP("Checks", "Results")),
    Part.USB: str(QT_TRANSLATE_NOOP("Checks", "USB")),
}
STATES = {
    Health.GOOD: str(QT_TRANSLATE_NOOP("Checks", "Good")),
    Health.NOTE: str(QT_TRANSLATE_NOOP("Checks", "Look at it")),
    Health.BAD: str(QT_TRANSLATE_NOOP("Checks", "Repair it")),
    Health.UNKNOWN: str(QT_TRANSLATE_NOOP("Checks", "Not known")),
}


def title(part: Part) -> str:
    """Return the translated name of a part."""
    return _translated(TITLES[part])


def state(health: Health) -> str:
    """Return the translated name of the state of a part."""
    return _translated(STATES[health])


def told(finding: Finding) -> tuple[str, str]:
    """Return the translated result and remedy of a finding; the remedy may be empty."""
    if finding.error is not None:
        return explain(finding.error)
    what, cure = finding.what, finding.cure
    return staff_words.told(what.sentence, what.values), staff_words.told(cure.sentence, cure.values)


def _translated(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)
