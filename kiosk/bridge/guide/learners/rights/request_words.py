"""Texts about requests of people: legal dates, days left, and what it means to answer, extend or complete one."""

from PySide6.QtCore import QCoreApplication

from kiosk.bridge.guide.learners.words import home_text
from kiosk.bridge.staff.words import format_day, format_number, told
from kiosk.domain.people.requests import DataRequest, RequestKind
from kiosk.services.people.own_data import DueRequest

ANSWER, EXTEND, FINISH = "answer", "extend", "finish"
"""What guides do with a request."""
translate = QCoreApplication.translate


def kind_text(kind: RequestKind) -> str:
    """Return the request in a few words."""
    return told(kind.title, {})


def dates_text(request: DataRequest) -> str:
    """Return the legal dates that are still ahead: of the answer, unless it was given, and of the request."""
    if request.answered is None:
        text = translate("Requests", "Answer by {answer}, complete by {due}")
        return text.format(answer=format_day(request.answer_due), due=format_day(request.due))
    if request.extended is not None:
        text = translate("Requests", "Answered on {answered}, deadline extended, complete by {due}")
    else:
        text = translate("Requests", "Answered on {answered}, complete by {due}")
    return text.format(answered=format_day(request.answered), due=format_day(request.due))


def days_text(days_left: int) -> str:
    """Return the days left until a due date, such as «còn 3 ngày»."""
    if days_left == 0:
        return translate("Requests", "due today")
    if abs(days_left) == 1:
        return translate("Requests", "1 day left") if days_left > 0 else translate("Requests", "1 day overdue")
    if days_left > 0:
        return translate("Requests", "{count} days left").format(count=format_number(days_left))
    return translate("Requests", "{count} days overdue").format(count=format_number(-days_left))


def tone_of(due: DueRequest) -> str:
    """Return ``bad`` for an overdue request, ``note`` for one that is due soon, else an empty text."""
    if due.days_left < 0:
        return "bad"
    return "note" if due.is_urgent else ""


def row_of(due: DueRequest) -> dict[str, object]:
    """Return one row of a list of requests.

    ``key``, ``person`` (id), ``name``, ``face``, ``home``, ``kind``, ``dates``, ``days``, ``tone``
    (``bad``: overdue, ``note``: due soon, or empty), ``canAnswer``, ``canExtend``, ``label`` (all of it in one text).
    """
    request, learner = due.request, due.learner
    kind, dates, days = kind_text(request.kind), dates_text(request), days_text(due.days_left)
    return {
        "key": request.id,
        "person": learner.id,
        "name": learner.name,
        "face": learner.face or "",
        "home": home_text(learner),
        "kind": kind,
        "dates": dates,
        "days": days,
        "tone": tone_of(due),
        "canAnswer": request.answered is None,
        "canExtend": due.can_extend,
        "label": f"{kind}, {learner.name}, {days}. {dates}",
    }


def question_text(act: str, due: DueRequest) -> str:
    """Return the question before an act on a request."""
    questions = {
        ANSWER: translate("Requests", "Did {name} get an answer to “{kind}”?"),
        EXTEND: translate("Requests", "Extend the deadline of “{kind}” of {name}?"),
        FINISH: translate("Requests", "Is “{kind}” of {name} done?"),
    }
    return questions[act].format(kind=kind_text(due.request.kind), name=due.learner.name)


def act_label(act: str) -> str:
    """Return the label of the button that confirms the act."""
    labels = {
        ANSWER: translate("Requests", "Answered"),
        EXTEND: translate("Requests", "Extend"),
        FINISH: translate("Requests", "Done"),
    }
    return labels[act]


def meaning_text(act: str, due: DueRequest) -> str:
    """Return what the act means."""
    request = due.request
    if act == ANSWER:
        text = translate("Requests", "You told the person that the request is received and when it will be done.")
        return text + " " + translate("Requests", "It must be done by {day}.").format(day=format_day(request.due))
    if act == EXTEND:
        days = request.kind.days
        text = translate("Requests", "The law allows {days} more days, once. Tell the person, and say why.")
        return text.format(days=days)
    return _meaning_of_finishing(request.kind)


def _meaning_of_finishing(kind: RequestKind) -> str:
    match kind:
        case RequestKind.SEE:
            return translate("Requests", "The person has seen everything that is stored.")
        case RequestKind.COPY:
            return translate("Requests", "The person has the paper or the file.")
        case RequestKind.OBJECT:
            return translate("Requests", "The record is no longer used in the way to which the person objects.")
        case RequestKind.CORRECT | RequestKind.WITHDRAW | RequestKind.RESTRICT | RequestKind.DELETE:
            return translate(
                "Requests",
                "As soon as you carry it out on this page, the kiosk marks it as done by itself. Mark it by hand "
                "only if the person no longer wants it.",
            )
