"""Texts about learners: details, permissions, and what somebody has done."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from kiosk.bridge.guide.learners.jobs import PersonFile
from kiosk.bridge.staff.words import format_day
from kiosk.domain.ids import Language
from kiosk.domain.people.consents import TEXTS, Purpose
from kiosk.domain.people.learner import Learner, Sex
from kiosk.services.people.listing import is_used
from kiosk.services.people.own_data import GuestVisit

translate = QCoreApplication.translate


def home_text(learner: Learner) -> str:
    """Year of birth and hamlet of a person."""
    year = learner.details.birth_year
    return " · ".join(part for part in ("" if year is None else str(year), learner.details.hamlet) if part)


def details_text(learner: Learner) -> str:
    """Year of birth, sex and hamlet of a person."""
    sexes = {Sex.FEMALE: translate("Learners", "woman"), Sex.MALE: translate("Learners", "man")}
    year, sex = learner.details.birth_year, learner.details.sex
    parts = ("" if year is None else str(year), sexes[sex] if sex else "", learner.details.hamlet)
    return " · ".join(part for part in parts if part)


def row_of(learner: Learner) -> dict[str, str]:
    """One person of a list: ``key``, ``label``, ``name``, ``details``, ``face``."""
    details = home_text(learner)
    return {
        "key": learner.id,
        "label": f"{learner.name}, {details}",
        "name": learner.name,
        "details": details,
        "face": learner.face or "",
    }


def section_rows(chosen: str, *, has_requests: bool) -> list[dict[str, object]]:
    """The sections of a person's page, of which `chosen` is shown: ``key``, ``label``, ``isChosen``."""
    labels = {
        "learned": translate("Learners", "Learned"),
        "permissions": translate("Learners", "Permissions"),
        "record": translate("Learners", "Record"),
    }
    if has_requests:
        labels["rights"] = translate("Learners", "Requests")
    return [{"key": key, "label": label, "isChosen": key == chosen} for key, label in labels.items()]


def unused_note(learner: Learner) -> str:
    """Why the record of a person is not used; empty if it is used."""
    if learner.is_restricted:
        return translate("Learners", "The record is kept but not used: the person asked for it.")
    if is_used(learner):
        return ""
    return translate("Learners", "The record is kept but not used: the person does not agree to it.")


def visit_row(visit: GuestVisit) -> dict[str, str]:
    """The row of a guest's visit that was given to a person, with the same keys as `row_of`."""
    name = translate("Learners", "A visit as a guest")
    day = format_day(visit.at)
    return {"key": visit.pseudonym, "label": f"{name}, {day}", "name": name, "details": day, "face": "help-person"}


@dataclass(frozen=True, slots=True)
class Achievement:
    """A lesson or task that a person did. ``day``: first day, None if unknown. ``alone``: true for a task."""

    text: str
    day: date | None
    alone: bool


def achievements(found: PersonFile, language: Language) -> list[Achievement]:
    """Lessons and tasks that a person did, the newest first; those without a day are last."""
    done = list(_lessons(found, language))
    done.extend(Achievement(task.text, task.day, alone=True) for task in found.learned.tasks)
    return sorted(done, key=lambda one: one.day or date.min, reverse=True)


def _lessons(found: PersonFile, language: Language) -> Iterator[Achievement]:
    gone = translate("Learners", "A lesson that is no longer on this kiosk")
    for lesson in found.learned.lessons:
        title = found.titles.get(lesson.lesson)
        yield Achievement(title.text(language) if title else gone, lesson.day, alone=False)


def achievement_row(one: Achievement) -> dict[str, object]:
    """One row of the list of what a person has done: ``text``, ``details``, ``alone``."""
    kind = translate("Learners", "Task done alone") if one.alone else translate("Learners", "Lesson done")
    day = format_day(one.day) if one.day else ""
    return {"text": one.text, "details": " · ".join(part for part in (kind, day) if part), "alone": one.alone}


def permission_row(purpose: Purpose, found: PersonFile) -> dict[str, object]:
    """One permission of a person: ``key``, ``title``, ``state``, ``isGiven``."""
    decision = next((one for one in reversed(found.own.consents) if one.purpose is purpose), None)
    is_given = purpose in found.own.learner.agreed
    state = translate("Learners", "Agrees") if is_given else translate("Learners", "Does not agree")
    day = translate("Learners", "since {day}").format(day=format_day(decision.at)) if decision else ""
    return {
        "key": purpose.value,
        "title": QCoreApplication.translate("Consent", TEXTS[purpose].title),
        "state": " ".join(part for part in (state, day) if part),
        "isGiven": is_given,
    }


def learned_text(file: PersonFile) -> str:
    """Return how many lessons and tasks the person has done, or that none was done yet."""
    lessons, tasks = len(file.learned.lessons), len(file.learned.tasks)
    if not lessons and not tasks:
        return translate("Learners", "Nothing finished yet.")
    text = translate("Learners", "Lessons done: {lessons} · tasks done alone: {tasks}")
    return text.format(lessons=lessons, tasks=tasks)
