"""Texts about learners: details, permissions, and what somebody has done."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from kiosk.bridge.guide.learners.jobs import PersonFile
from kiosk.bridge.staff.words import format_day
from kiosk.domain.ids import Language
from kiosk.domain.people.abilities import Ability, Standing
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


def title_of(view: str, learner: Learner | None) -> str:
    """The heading of a view of a person: the name of the person, or that of the view ``correct`` or ``merge``."""
    if view == "correct":
        return translate("Learners", "Correct the details")
    if view == "merge":
        return translate("Learners", "Merge with another record")
    return learner.name if learner else ""


def visit_row(visit: GuestVisit) -> dict[str, str]:
    """The row of a guest's visit that was given to a person, with the same keys as `row_of`."""
    name = translate("Learners", "A visit as a guest")
    day = format_day(visit.at)
    return {"key": visit.pseudonym, "label": f"{name}, {day}", "name": name, "details": day, "face": "help-person"}


@dataclass(frozen=True, slots=True)
class Achievement:
    """One line about what a person can do or has done; ``day``: None if unknown. ``icon``: name of the icon."""

    icon: str
    text: str
    kind: str
    day: date | None


ICONS = {Standing.ALONE: "star", Standing.HELPED: "app-people", Standing.NOT_YET: "circle"}


def achievements(found: PersonFile, language: Language) -> list[Achievement]:
    """Tasks done alone, tasks done with help, tasks not done yet, then lessons; each the newest first."""
    kinds = {
        Standing.ALONE: translate("Learners", "You can do it alone"),
        Standing.HELPED: translate("Learners", "You can do it when somebody shows you"),
        Standing.NOT_YET: translate("Learners", "You have not done it yet"),
    }
    gone = translate("Learners", "A task that is no longer on this kiosk")
    tasks = [
        Achievement(ICONS[one.standing], one.text or gone, kinds[one.standing], one.day) for one in _tasks(found)
    ]
    return [*tasks, *sorted(_lessons(found, language), key=_newest_first)]


def _tasks(found: PersonFile) -> list[Ability]:
    order = list(Standing)
    return sorted(found.learned.abilities, key=lambda one: (order.index(one.standing), *_newest_first(one)))


def _newest_first(one: Ability | Achievement) -> tuple[int]:
    return (-(one.day or date.min).toordinal(),)


def _lessons(found: PersonFile, language: Language) -> Iterator[Achievement]:
    kind = translate("Learners", "Lesson done")
    gone = translate("Learners", "A lesson that is no longer on this kiosk")
    for lesson in found.learned.lessons:
        title = found.titles.get(lesson.lesson)
        yield Achievement("check-circle", title.text(language) if title else gone, kind, lesson.day)


def achievement_row(one: Achievement) -> dict[str, str]:
    """One row of the list of what a person can do: ``text``, ``details``, ``icon``."""
    day = format_day(one.day) if one.day else ""
    return {"text": one.text, "details": " · ".join(part for part in (one.kind, day) if part), "icon": one.icon}


def learned_text(found: PersonFile) -> str:
    """How many tasks the person does in each way, and how many lessons were done; a sentence if there is nothing."""
    counts = Counter(one.standing for one in found.learned.abilities)
    lessons = len(found.learned.lessons)
    if not lessons and not counts:
        return translate("Learners", "Nothing finished yet.")
    return translate(
        "Learners", "Alone: {alone} · when shown: {helped} · not yet: {left} · lessons done: {lessons}"
    ).format(
        alone=counts[Standing.ALONE], helped=counts[Standing.HELPED], left=counts[Standing.NOT_YET], lessons=lessons
    )


def note_text(learner: Learner, found: PersonFile | None) -> str:
    """When the retention deletes the person, or why the record is not used; empty if neither applies."""
    if found is not None and found.deletion is not None:
        text = translate("Learners", "Deletion from {day}: 24 months away")
        return text.format(day=format_day(found.deletion))
    if learner.is_restricted:
        return translate("Learners", "The record is kept but not used: the person asked for it.")
    if is_used(learner):
        return ""
    return translate("Learners", "The record is kept but not used: the person does not agree to it.")


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
