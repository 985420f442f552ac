"""Texts of the shelf: state, voice, and who changed a lesson when."""

from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kiosk.bridge.shell.look_model import NAMES
from kiosk.bridge.staff.words import format_number
from kiosk.content.packs.facts import FACT
from kiosk.domain.ids import VIETNAMESE, WRITTEN
from kiosk.domain.lessons import LessonCard, Strand
from kiosk.domain.machine.clocks import VIETNAM
from kiosk.domain.people.names import parts_of
from kiosk.domain.studio.accounts import OFFICE
from kiosk.domain.studio.shelf_rows import LessonState, OwnLesson, ShelfRow
from kiosk.domain.text import addressed

translate = QCoreApplication.translate
STRANDS = {
    Strand.BASICS: str(QT_TRANSLATE_NOOP("Shelf", "Digital change")),
    Strand.SKILLS: str(QT_TRANSLATE_NOOP("Shelf", "Skills")),
    Strand.SERVICES: str(QT_TRANSLATE_NOOP("Shelf", "Services")),
    Strand.SAFETY: str(QT_TRANSLATE_NOOP("Shelf", "Safety")),
}
"""Short names of the strands, for authors."""


def strand_name(strand: Strand) -> str:
    """Return the short name of a strand."""
    return translate("Shelf", STRANDS[strand])


def state_of(lesson: OwnLesson) -> tuple[str, str, str]:
    """Return the name of the state of a lesson, its icon, and its tone: ``plain``, ``right``, ``due`` or ``note``."""
    row = lesson.row
    if row.state is LessonState.ARCHIVED:
        return translate("Shelf", "Put away"), "archive", "plain"
    if lesson.needs_look or not lesson.is_readable:
        return translate("Shelf", "Needs a look"), "warning", "due"
    if row.state is LessonState.IN_USE:
        changed, same = translate("Shelf", "In use, changed"), translate("Shelf", "In use")
        return changed if lesson.is_changed else same, "check", "right"
    if row.printed_cards:
        return printed_text(lesson), "print", "note"
    return translate("Shelf", "Draft"), "pencil", "plain"


def printed_text(lesson: OwnLesson) -> str:
    """Return how many take-home cards of a lesson were printed; empty if there are none."""
    cards = lesson.row.printed_cards
    return translate("Shelf", "%n card(s) printed", "", cards) if cards else ""


def unspoken(lesson: OwnLesson) -> int:
    """Return the number of sentences without a voice in the language in which fewest are missing."""
    return min(lesson.unspoken.values(), default=0)


def is_recorded(lesson: OwnLesson) -> bool:
    """Whether no sentence of a lesson lacks a voice."""
    return not unspoken(lesson)


def voice_text(lesson: OwnLesson) -> str:
    """Return how much of a lesson has a voice; empty if that is not counted."""
    if VIETNAMESE not in lesson.unspoken:
        return ""
    missing = unspoken(lesson)
    if not missing:
        return translate("Shelf", "All recorded")
    if not lesson.sentences:
        return translate("Shelf", "%n sentence(s) to record", "", missing)
    done = lesson.sentences - missing
    return translate("Shelf", "{done}/{total} recorded").format(
        done=format_number(done), total=format_number(lesson.sentences)
    )


def recorded_share(lesson: OwnLesson) -> float:
    """Return how much of a lesson has a voice, 0 to 1; -1 if that is not counted."""
    if VIETNAMESE not in lesson.unspoken:
        return -1.0
    if not lesson.sentences:
        return -1.0 if unspoken(lesson) else 1.0
    return 1 - unspoken(lesson) / lesson.sentences


def changed_text(row: ShelfRow, name: str, now: datetime) -> str:
    """Return who changed a lesson when; `name`: name of the account, empty if it is unknown."""
    when = moment_text(row.changed_at, now)
    if row.changed_by == OFFICE:
        return translate("Shelf", "The office changed it {when}").format(when=when)
    if not name:
        return translate("Shelf", "Changed {when}").format(when=when)
    return translate("Shelf", "{name} changed it {when}").format(name=parts_of(name).given, when=when)


def found_text(lesson: OwnLesson, address: str) -> str:
    """Return the text of a lesson that the search has found; empty if there is none. `address`: form of address."""
    text = addressed(FACT.sub("…", lesson.found), address)
    return translate("Shelf", "Found: {text}").format(text=text) if text else ""


def moment_text(at: datetime, now: datetime) -> str:
    """Return the time of today, else the day, with the year unless it is the current one."""
    then, today = at.astimezone(VIETNAM), now.astimezone(VIETNAM)
    if then.date() == today.date():
        return f"{then:%H:%M}"
    return f"{then:%d/%m}" if then.year == today.year else f"{then:%d/%m/%Y}"


def province_text(card: LessonCard) -> str:
    """Return code, minutes and voice of a lesson of the province."""
    parts = [card.code, translate("Shelf", "%n minute(s)", "", card.minutes)]
    clips = card.spoken.get("title", {})
    other = [NAMES[language] for language in clips if language not in WRITTEN and language in NAMES]
    own = clips.get(VIETNAMESE)
    if other:
        parts.append(translate("Shelf", "voice: {languages}").format(languages=", ".join(other)))
    elif own is not None:
        parts.append(
            translate("Shelf", "machine voice") if own.is_machine_voice else translate("Shelf", "a person's voice")
        )
    return " · ".join(parts)
