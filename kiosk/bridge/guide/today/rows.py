"""The rows of the page of today's session, as maps for QML."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from kiosk.bridge.guide.today.jobs import TodayState, WaitingTurn
from kiosk.bridge.resident.sign_in.calling import called_first
from kiosk.bridge.visit import Visit
from kiosk.domain.ids import Language
from kiosk.domain.machine.clocks import VIETNAM
from kiosk.domain.people.learner import Learner
from kiosk.domain.sessions.calls import Call
from kiosk.services.sessions.session_service import SessionSummary

translate = QCoreApplication.translate


def figures(summary: SessionSummary) -> list[dict[str, Any]]:
    """Return the figures of the session: ``number``, ``label``, ``isMain``."""
    attendance = summary.attendance
    rows = [
        (attendance.total, translate("Today", "people present"), False),
        (attendance.women, translate("Today", "women"), False),
        (attendance.elderly, translate("Today", "60 or older"), False),
        (summary.mastered, translate("Today", "tasks done alone"), True),
    ]
    return [{"number": str(number), "label": label, "isMain": is_main} for number, label, is_main in rows]


def turns(state: TodayState, language: Language) -> list[dict[str, Any]]:
    """Return one map per turn of the shown page of the queue, see `turn`."""
    return [turn(one, state.first + place, language) for place, one in enumerate(state.turns)]


def turn(waiting: WaitingTurn, place: int, language: Language) -> dict[str, Any]:
    """Return the map of a turn; `place`: its position in the queue, from 0.

    ``id``. ``number``: position from 1. ``name`` of the learners; ``year`` of birth and ``place`` of a single one.
    ``lesson``: title of the lesson that is offered first, or empty. ``faces``: names of drawings. ``isFirst``.
    ``canJoin``: whether it can share the turn before it.
    """
    learners = waiting.learners
    return {
        "id": waiting.entry.id,
        "number": str(place + 1),
        "name": joined([learner.name for learner in learners]),
        "year": _year(learners[0]) if len(learners) == 1 else "",
        "place": learners[0].details.hamlet if len(learners) == 1 else translate("Today", "A shared turn"),
        "lesson": waiting.lesson.title.text(language) if waiting.lesson else "",
        "faces": [learner.face or "" for learner in learners],
        "isFirst": place == 0,
        "canJoin": place > 0 and len(learners) == 1,
    }


def joined(names: Sequence[str]) -> str:
    """Return names as a list in a sentence, such as «Lê Quang Minh và Trần Thị Lài»."""
    if len(names) < 2:  # noqa: PLR2004 - one name needs no "and"
        return "".join(names)
    return translate("Today", "{first} and {last}").format(first=", ".join(names[:-1]), last=names[-1])


def _year(learner: Learner) -> str:
    year = learner.details.birth_year
    return "" if year is None else str(year)


def calls(state: TodayState, visit: Visit) -> list[dict[str, Any]]:
    """Return one map per open call for help, see `call`."""
    return [call(one, state, visit) for one in state.calls]


def call(asked: Call, state: TodayState, visit: Visit) -> dict[str, Any]:
    """Return the map of a call for help.

    ``id``, ``name`` of who called, ``time`` in Vietnam, ``text``: where the person is, ``face``, ``isForgotten``:
    whether the person forgot the picture code, ``act``: label of the button.
    """
    known = state.names or {}
    learners = [known[learner] for learner in asked.learners if learner in known]
    name = joined([called_first(learner.given, visit.address) for learner in learners])
    return {
        "id": asked.id,
        "name": name or translate("Today", "A guest"),
        "time": asked.at.wall.astimezone(VIETNAM).strftime("%H:%M"),
        "text": _where(asked, state, visit),
        "face": (learners[0].face or "") if learners else "help-person",
        "isForgotten": asked.forgotten,
        "act": translate("Today", "Let in") if asked.forgotten else translate("Today", "Helped"),
    }


def _where(asked: Call, state: TodayState, visit: Visit) -> str:
    if asked.forgotten:
        return translate("Today", "forgot the three pictures")
    if asked.keeping:
        return translate("Today", "wants to keep the progress")
    card = (state.titles or {}).get(asked.lesson) if asked.lesson else None
    if card is not None:
        return translate("Today", "called in the lesson “{title}”").format(title=card.title.text(visit.language))
    return translate("Today", "called for help")
