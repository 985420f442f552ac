"""Titles of a session, in the language of the interface."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from kiosk.bridge.guide.today.jobs import TodayState
from kiosk.domain.machine.clocks import VIETNAM
from kiosk.domain.sessions.session import PartOfDay
from kiosk.services.sessions.session_service import SessionSummary

translate = QCoreApplication.translate


def title(state: TodayState) -> str:
    """Return the name of the open or proposed session; without a date if the clock is wrong."""
    if state.summary is not None:
        session = state.summary.session
        return name_of(session.part, session.day)
    proposal = state.proposal
    return name_of(proposal.part, proposal.day) if proposal else ""


def name_of(part: PartOfDay, day: date | None) -> str:
    """Return the name of a session, such as «Buổi tối thứ Ba, 24/11/2026»; if `day` is None, without a date."""
    if day is None:
        return _parts()[part]
    template = translate("Session", "{part}, {weekday} {date}")
    return template.format(part=_parts()[part], weekday=_weekdays()[day.weekday()], date=day.strftime("%d/%m/%Y"))


def subtitle(summary: SessionSummary) -> str:
    """Return place and start time of a session, such as «Nhà văn hóa thôn Phú Thọ · bắt đầu 19:00»."""
    session = summary.session
    began = session.opened.wall.astimezone(VIETNAM).strftime("%H:%M")
    if not session.place:
        return translate("Session", "began at {time}").format(time=began)
    return translate("Session", "Culture house of {place} · began at {time}").format(place=session.place, time=began)


def ended(summary: SessionSummary) -> str:
    """Return that a session has ended and is stored, with its main figures."""
    template = translate(
        "Session",
        "The session has ended, and everything is stored: {present} people present, {tasks} tasks done alone.",
    )
    return template.format(present=summary.attendance.total, tasks=summary.mastered)


def _parts() -> dict[PartOfDay, str]:
    return {
        PartOfDay.MORNING: translate("Session", "Morning session"),
        PartOfDay.AFTERNOON: translate("Session", "Afternoon session"),
        PartOfDay.EVENING: translate("Session", "Evening session"),
    }


def _weekdays() -> list[str]:
    return [
        translate("Session", "Monday"),
        translate("Session", "Tuesday"),
        translate("Session", "Wednesday"),
        translate("Session", "Thursday"),
        translate("Session", "Friday"),
        translate("Session", "Saturday"),
        translate("Session", "Sunday"),
    ]
