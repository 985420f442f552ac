"""Texts of a self-check: names of parts and states, translated messages of findings."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kiosk.bridge.staff import words as staff_words
from kiosk.bridge.staff.words import explain
from kiosk.domain.self_check import Finding, Health, Part

translate = QCoreApplication.translate
CONTEXT = "Checks"
TITLES = {
    Part.TOUCH: str(QT_TRANSLATE_NOOP("Checks", "Touch")),
    Part.SOUND: str(QT_TRANSLATE_NOOP("Checks", "Sound")),
    Part.DISPLAY: str(QT_TRANSLATE_NOOP("Checks", "Display")),
    Part.DISK: str(QT_TRANSLATE_NOOP("Checks", "Disk space")),
    Part.DISK_HEALTH: str(QT_TRANSLATE_NOOP("Checks", "Disk health")),
    Part.CLOCK: str(QT_TRANSLATE_NOOP("Checks", "Clock")),
    Part.SETTINGS: str(QT_TRANSLATE_NOOP("Checks", "Settings")),
    Part.DATABASE: str(QT_TRANSLATE_NOOP("Checks", "Database")),
    Part.CHAIN: str(QT_TRANSLATE_NOOP("Checks", "Record")),
    Part.SUMMARIES: str(QT_TRANSLATE_NOOP("Checks", "Summaries")),
    Part.BACKUPS: str(QT_TRANSLATE_NOOP("Checks", "Backups")),
    Part.PEOPLE: str(QT_TRANSLATE_NOOP("Checks", "Names")),
    Part.STUDIO: str(QT_TRANSLATE_NOOP("Checks", "Own lessons")),
    Part.PACKS: str(QT_TRANSLATE_NOOP("Checks", "Packs")),
    Part.KEYS: str(QT_TRANSLATE_NOOP("Checks", "Keys")),
    Part.SYNC: str(QT_TRANSLATE_NOOP("Checks", "Results")),
    Part.USB: str(QT_TRANSLATE_NOOP("Checks", "USB")),
}
STATES = {
    Health.GOOD: str(QT_TRANSLATE_NOOP("Checks", "Good")),
    Health.NOTE: str(QT_TRANSLATE_NOOP("Checks", "Look at it")),
    Health.BAD: str(QT_TRANSLATE_NOOP("Checks", "Repair it")),
    Health.UNKNOWN: str(QT_TRANSLATE_NOOP("Checks", "Unknown")),
}


def title(part: Part) -> str:
    """Return the translated name of a part."""
    return _translated(TITLES[part])


def state(health: Health) -> str:
    """Return the translated name of the state of a part."""
    return _translated(STATES[health])


def told(finding: Finding) -> tuple[str, str]:
    """Return the translated result and remedy of a finding; the remedy can be empty."""
    if finding.error is not None:
        return explain(finding.error)
    what, cure = finding.what, finding.cure
    return staff_words.told(what.sentence, what.values), staff_words.told(cure.sentence, cure.values)


def _translated(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)


def act_of(part: Part, *, is_to_be_seen: bool) -> str:
    """Return the text that explains what a press on the row of `part` does; empty if a press has no effect.

    `is_to_be_seen`: see `CheckViewModel.asksToBeSeen`.
    """
    match part:
        case Part.TOUCH:
            return translate("Checks", "Press to test it.")
        case Part.SOUND:
            return translate("Checks", "Press to hear it.")
        case Part.CLOCK:
            return translate("Checks", "Press to confirm the time.")
        case Part.DATABASE if is_to_be_seen:
            return translate("Checks", "Press when you have seen it.")
        case _:
            return ""


def running_text() -> str:
    """Return the state, as text, of the part that is being checked."""
    return translate("Checks", "Checking…")


def waiting_text() -> str:
    """Return the state, as text, of a part that was not checked yet."""
    return translate("Checks", "Not yet")


def copied_text(file: str) -> str:
    """Return the text that the report was copied to the stick under the name `file`."""
    return translate("Checks", "Report saved to the stick: {file}. You can remove the stick.").format(file=file)


def run_text(*, is_running: bool, was_stopped: bool) -> str:
    """Return the explanation above the parts while there is no report of a complete run."""
    if is_running:
        return translate("Checks", "Residents are not disturbed. You can stop at any time.")
    if was_stopped:
        return translate("Checks", "Stopped. Parts not checked are marked.")
    return translate(
        "Checks",
        "Each line is good or shows what to do. Press a line with a blue border to test it yourself.",
    )


def report_text(file: str, bad: int, notes: int) -> str:
    """Return the summary of a complete run with the report `file`.

    `bad` and `notes`: numbers of parts in the states BAD and NOTE.
    """
    if bad + notes == 0:
        summary = translate("Checks", "No action is needed.")
    else:
        summary = translate("Checks", "To repair: {bad} · to look at: {notes}.").format(bad=bad, notes=notes)
    return translate("Checks", "{summary} Report saved: {file}.").format(summary=summary, file=file)
