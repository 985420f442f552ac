"""BC-01, the log of the sessions, and the difficulties that guides noted (BC-08)."""

from collections import Counter

from kiosk.domain.people.learner import ELDERLY, Sex
from kiosk.domain.reporting.counts import SessionCount
from kiosk.domain.texts import translatable
from kiosk.reports.cells import Cell
from kiosk.reports.lists import listed
from kiosk.reports.queries.definitions import typed_note
from kiosk.reports.queries.figures import Figures
from kiosk.reports.queries.request import Request
from kiosk.reports.queries.splits import TYPED, place_name, typed_header, typed_key
from kiosk.reports.ranking import ranked
from kiosk.reports.table import Column, Kind, RowGroup, Section, TableRow, line


def session_log(request: Request, figures: Figures) -> Section:
    """One row for each session."""
    say = request.say
    columns = (
        Column("day", say(translatable("Report", "Day")), Kind.DATE),
        Column("time", say(translatable("Report", "Time")), Kind.TEXT),
        Column("place", say(translatable("Report", "Hamlet")), Kind.TEXT),
        Column("lessons", say(translatable("Report", "Lessons")), Kind.TEXT),
        Column("guides", say(translatable("Report", "Guides"))),
        Column("attendance", say(translatable("Report", "Attendance"))),
        Column("female", say(translatable("Report", "Female"))),
        Column("elderly", say(translatable("Report", "60 and older"))),
        *(Column(typed_key(key), typed_header(request, key)) for key in TYPED),
        Column("difficulties", say(translatable("Report", "Difficulties")), Kind.TEXT),
    )
    rows = tuple(
        TableRow(session.session, str(number), _session_cells(request, figures, session))
        for number, session in enumerate(figures.sessions, 1)
    )
    note = say(translatable("Report", "60 and older: only learners; people without a record have no age."))
    return Section(
        "sessions",
        say(translatable("Report", "Log of sessions")),
        columns,
        (RowGroup(rows),),
        notes=(note, typed_note(request)),
        is_list=True,
        corner=say(translatable("Report", "No.")),
    )


def _session_cells(request: Request, figures: Figures, session: SessionCount) -> tuple[Cell, ...]:
    marked = sum(one.marks for one in session.present if one.traits.sex == Sex.FEMALE.value)
    elderly = sum(one.marks for one in session.present if one.traits.band in ELDERLY)
    lessons = {*session.lessons, *(group.lesson for group in session.groups)}
    codes = sorted({figures.syllabus.code(lesson) for lesson in lessons}, key=_in_order)
    tags = [request.difficulties.get(tag, tag) for tag in session.difficulties]
    return (
        session.day,
        "–".join(filter(None, (session.opened, session.closed))),
        session.place,
        ", ".join(codes),
        len(session.guides),
        session.attendance,
        marked + session.female,
        elderly,
        *(session.totals.get(key) for key in TYPED),
        ", ".join(tags),
    )


def _in_order(code: str) -> tuple[list[int], str]:
    return [int(part) for part in code.split(".") if part.isdecimal()], code


def difficulties(request: Request, figures: Figures, heading: str) -> Section:
    """Number of sessions with each difficulty, and their hamlets."""
    say = request.say
    counted = Counter(tag for session in figures.sessions for tag in session.difficulties)
    rows = tuple(
        TableRow(tag, request.difficulties.get(tag, tag), (number, _places(request, figures, tag)))
        for tag, number in counted.items()
    )
    columns = (
        Column("sessions", say(translatable("Report", "Sessions"))),
        Column("places", say(translatable("Report", "Hamlets")), Kind.TEXT),
    )
    notes = () if rows else (say(translatable("Report", "No difficulties were noted.")),)
    return ranked(Section("difficulties", heading, columns, (RowGroup(rows),), notes=notes))


def _places(request: Request, figures: Figures, tag: str) -> str:
    met = dict.fromkeys(session.place for session in figures.sessions if tag in session.difficulties)
    return listed([place_name(request, place) for place in sorted(met)])


def notes_of_sessions(request: Request, figures: Figures) -> Section:
    """The notes of the guides, without names; without `Request.note`, a note explains that they are missing."""
    say, note = request.say, request.note
    found = [(session, line(note(session.session))) for session in figures.sessions] if note is not None else []
    written = [(session, text) for session, text in found if text]
    rows = tuple(
        TableRow(session.session, str(number), (session.day, session.place, text))
        for number, (session, text) in enumerate(written, 1)
    )
    columns = (
        Column("day", say(translatable("Report", "Day")), Kind.DATE),
        Column("place", say(translatable("Report", "Hamlet")), Kind.TEXT),
        Column("note", say(translatable("Report", "Note")), Kind.TEXT),
    )
    heading = say(translatable("Report", "Needs, difficulties and feedback"))
    missing = say(translatable("Report", "The notes of the guides are only in reports made on the kiosk's screen."))
    return Section(
        "notes",
        heading,
        columns,
        (RowGroup(rows),),
        notes=() if note is not None else (missing,),
        is_list=True,
        corner=say(translatable("Report", "No.")),
    )
