"""A program that is interrupted while authors make, change, move and put away own lessons.

Rules: as in `tests.power.work`, each report is an acknowledgement; the state to which an act leads is also reported
before the act begins. On a full disk, the program reports the refusal and goes on.
"""

from collections.abc import Sequence
from itertools import count
from pathlib import Path
from random import Random

from kiosk.content.editing.edits import Edit, InsertEntry, MoveEntry, RemoveValue, SetValue
from kiosk.domain.errors import DiskFullError
from kiosk.domain.ids import LessonId
from kiosk.domain.lessons import Strand
from kiosk.domain.studio.names import document_of
from kiosk.domain.studio.shelf_rows import LessonState
from kiosk.domain.studio.versions import redone, undone
from kiosk.services.studio.editing_session import EditingSession
from kiosk.services.studio.sources import digest
from tests.power.line import Line
from tests.services.studio.desk import LAN, Desk

MOST_STEPS = 12


class AuthorAtWork:
    """Performs random acts of an author, and reports each one."""

    def __init__(self, line: Line, desk: Desk, chance: Random, first: int) -> None:
        self._line, self._desk, self._chance = line, desk, chance
        self._numbers = count(first)

    def makes_a_lesson(self) -> None:
        number = next(self._numbers)
        self._line.say({"makes": number})
        lesson = self._desk.studio.making.create(LAN, Strand.SAFETY, f"Bài {number}")
        session = self._desk.opened(lesson)
        self._line.say({"stands": [[lesson, digest(session.state.raw)]], "first": number + 1})
        session.close()

    def edits(self) -> None:
        """Open a lesson, change it several times, and close it again, or not."""
        lesson = self._some()
        if lesson is None:
            return
        session = self._desk.opened(lesson)
        for _ in range(self._chance.randrange(1, 12)):
            self._acts_on(session)
            self._desk.clock.passes(self._chance.choice((0.2, 0.5, 4)))
        session.close()
        self._line.say({"closed": lesson})

    def _acts_on(self, session: EditingSession) -> None:
        choice = self._chance.random()
        history = session.history
        if choice < 0.15 and (number := undone(history._versions, history._state)):
            self._begins(session, session.raw_of(number))
            session.undo()
        elif choice < 0.25 and (number := redone(history._versions, history._state)):
            self._begins(session, session.raw_of(number))
            session.redo()
        elif choice < 0.3:
            number = self._chance.choice(session.versions()).number
            self._begins(session, session.raw_of(number))
            session.go_back(number)
        else:
            edits = self._edits(session)
            assert session.state.document is not None
            self._begins(session, session.state.document.edited(*edits).raw)
            session.apply(*edits)
        self._line.say({"stands": [[session.lesson, digest(session.state.raw)]]})

    def _edits(self, session: EditingSession) -> Sequence[Edit]:
        steps, number = session.state.data["steps"], self._chance.randrange(10**6)
        choice = self._chance.random()
        if choice < 0.2 and len(steps) < MOST_STEPS:
            text = {"vi": f"Trang {number}. " + "Bà con nhớ kỹ. " * self._chance.randrange(20)}
            step = {"id": f"trang-{number}", "type": "page", "text": text}
            return [InsertEntry(("steps",), self._chance.randrange(len(steps) + 1), step)]
        if choice < 0.3 and len(steps) > 1:
            return [RemoveValue(("steps", self._chance.randrange(len(steps))))]
        if choice < 0.4 and len(steps) > 1:
            source, target = self._chance.sample(range(len(steps)), 2)
            return [MoveEntry(("steps",), source, target)]
        return [SetValue(self._chance.choice((("title", "vi"), ("goal", "vi"))), f"Giữ kín mã {number}")]

    def _begins(self, session: EditingSession, raw: bytes) -> None:
        self._line.say({"begins": [[session.lesson, digest(raw)]]})

    def moves_a_step(self) -> None:
        """Move a step from one lesson to another; both change together."""
        lesson, other = self._some(), self._some()
        if lesson is None or other is None or lesson == other:
            return
        session, target = self._desk.opened(lesson), self._desk.opened(other)
        before = [session.state.raw, target.state.raw]
        target.close()
        if len(session.state.data["steps"]) > 1 and len(target.state.data["steps"]) < MOST_STEPS:
            self._line.say({"begins": [[lesson, ""], [other, ""]]})
            self._desk.studio.steps.move(LAN, session, [0], other)
            after = self._desk.opened(other)
            assert before[0] != session.state.raw
            assert before[1] != after.state.raw
            self._line.say({"stands": [[lesson, digest(session.state.raw)], [other, digest(after.state.raw)]]})
            after.close()
        session.close()

    def puts_away(self) -> None:
        """Archive, remove or restore a lesson."""
        shelf = self._desk.studio.shelf
        lessons = shelf.lessons(LAN)
        if not lessons:
            return
        chosen = self._chance.choice(lessons)
        lesson = chosen.document.lesson
        if chosen.row.state is LessonState.DRAFT:
            state = self._chance.choice((LessonState.ARCHIVED, LessonState.REMOVED))
            self._line.say({"puts": [lesson, state.value]})
            (shelf.archive if state is LessonState.ARCHIVED else shelf.remove)(LAN, lesson)
        else:
            state = LessonState.DRAFT
            self._line.say({"puts": [lesson, state.value]})
            shelf.restore(LAN, lesson)
        self._line.say({"put": [lesson, state.value]})

    def adds_a_picture(self) -> None:
        lesson = self._some()
        if lesson is not None:
            pack = document_of(lesson).pack
            drawing = self._chance.choice(self._desk.studio.media.drawings())
            path = self._desk.studio.media.add_drawing(LAN, pack, drawing.name)
            self._line.say({"picture": [pack, path, digest(drawing.read_bytes())]})

    def _some(self) -> LessonId | None:
        drafts = [one for one in self._desk.studio.shelf.lessons(LAN) if one.row.state is LessonState.DRAFT]
        return self._chance.choice(drafts).document.lesson if drafts else None


ACTS = ("makes_a_lesson", *["edits"] * 6, *["moves_a_step"] * 2, "puts_away", "adds_a_picture")


def works(line: Line, *, folder: str, seed: int, first: int = 0) -> None:
    """Make and change lessons at random, and restart the studio sometimes, until this process is killed."""
    chance, numbers = Random(seed), count(first)
    desk = Desk(Path(folder) / "data")
    while True:
        line.say({"started": True})
        author = AuthorAtWork(line, desk, chance, first)
        author._numbers = numbers
        if not desk.studio.shelf.lessons(LAN):
            _tried(line, author.makes_a_lesson)
        for _ in range(chance.randrange(4, 20)):
            _tried(line, getattr(author, chance.choice(ACTS)))
        desk.restart()


def _tried(line: Line, act: object) -> None:
    try:
        act()  # type: ignore[operator]
    except DiskFullError:
        line.say({"refused": True})
