"""Sorts steps into lessons: one for each category of a file, and another one whenever a lesson is full.

Rules: the steps of one item follow each other. A text that several items share stands in each lesson with one of
them. Lessons are named after the category, or after the file. Imported lessons are drafts: their goal, skill and card
are general, and the author writes better ones.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from kiosk.activities import registry
from kiosk.content.exchange.items import Remark
from kiosk.content.exchange.pack_folder import DRAWING_PATH, PackFolder
from kiosk.content.exchange.pictures import slug
from kiosk.content.exchange.steps.drafts import ItemLeftError, StepDraft, text
from kiosk.content.exchange.steps.own_words import OwnWords
from kiosk.content.packs.references import RESERVED_STEPS
from kiosk.domain.texts import translatable
from kiosk.domain.vietnamese.plain_ids import unused

MAX_STEPS = 20
TITLE_WORDS = 12
PACK_FULL = Remark(translatable("Staff", "The pack has 100 lessons; import the rest into another pack."))
_TITLE_CUT = translatable("Staff", "The name of the lesson was shortened; it was “{title}”.")
_TEXT_AGAIN = Remark(translatable("Staff", "The text that several questions share stands in this lesson, too."))
_ID_LENGTH = 50
_SKILL = "tra-loi"
SKILL: Mapping[str, Any] = {"id": _SKILL, "text": {"vi": "Trả lời đúng các câu hỏi của bài"}}
"""The skill that imported questions test; the author writes a better one."""
_MINUTES_A_QUESTION, _MINUTES_A_PAGE = 0.7, 0.4
_LEAST_MINUTES, _MOST_MINUTES = 3, 15
_PARTS = "phần"
_NO_TITLE = "Câu hỏi nhập từ tệp"
_FRAMEWORKS: Mapping[str, Mapping[str, list[str]]] = {
    "basics": {"qd757": ["K1"], "nd224": ["a"]},
    "skills": {"qd757": ["N1.1"], "nd224": ["b"]},
    "services": {"qd757": ["N2.3"], "nd224": ["d"]},
    "safety": {"qd757": ["N4.2"], "nd224": ["e"]},
}
"""Usual classification of the lessons of each strand; the author corrects it."""


@dataclass(slots=True)
class DraftLesson:
    """A lesson that is being filled.

    ``steps``: as they are written. ``media``: its pictures by path. ``shared``: names of the shared texts in it.
    """

    id: str
    code: str
    title: str
    steps: list[dict[str, Any]] = field(default_factory=list)
    media: dict[str, bytes] = field(default_factory=dict)
    shared: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class PlacedItem:
    """Where an item went: the ids of its lesson and of its last step, which is the question; and remarks."""

    lesson: str
    step: str
    notes: tuple[Remark, ...] = ()


class LessonSorter:
    """Makes the lessons of one import into `pack`."""

    def __init__(self, pack: PackFolder, today: date) -> None:
        self._pack = pack
        self._today = today
        self._done: list[DraftLesson] = []
        self._open: dict[str, DraftLesson] = {}
        self._parts: dict[str, int] = {}
        self._stem = ""
        self._shared: dict[str, Sequence[StepDraft]] = {}

    def start_file(self, stem: str) -> None:
        """The following items come from the file with the name `stem` (without its ending)."""
        self._stem = stem
        self._open = {}
        self._parts = {}
        self._shared = {}

    def share(self, names: Iterable[str], pages: Sequence[StepDraft]) -> None:
        """The `pages` are the shared texts with `names`."""
        self._shared |= dict.fromkeys(names, pages)

    def add(self, category: str, steps: Sequence[StepDraft], shared: Sequence[str] = ()) -> PlacedItem | None:
        """Put `steps`, which need the `shared` texts, into a lesson; None if the pack cannot take another lesson."""
        notes: list[Remark] = []
        lesson = self._open.get(category)
        pages = self._missing(lesson, steps, shared)
        if lesson is None or len(lesson.steps) + len(pages) + len(steps) > MAX_STEPS:
            pages = self._missing(None, steps, shared)
        if pages:
            notes.append(_TEXT_AGAIN)
            steps = (*pages, *steps)
        if not self._has_room(category, len(steps)):
            return None
        lesson = None
        for start in range(0, len(steps), MAX_STEPS):
            portion = steps[start : start + MAX_STEPS]
            lesson = self._open.get(category)
            if lesson is None or len(lesson.steps) + len(portion) > MAX_STEPS:
                lesson = self._next(category, notes)
            for step in portion:
                _append(lesson, step)
        if lesson is None:
            return None
        lesson.shared |= set(shared)
        return PlacedItem(lesson.id, str(lesson.steps[-1]["id"]), tuple(notes))

    def lessons(self) -> tuple[DraftLesson, ...]:
        """The lessons made so far, in their order."""
        return tuple(self._done)

    def data(self, lesson: DraftLesson) -> dict[str, Any]:
        """The source of `lesson`, as plain data in the usual order of its fields."""
        return lesson_data(lesson, self._pack.strand, f"{self._today:%Y-%m}", DRAWING_PATH)

    def _missing(
        self, lesson: DraftLesson | None, steps: Sequence[StepDraft], shared: Sequence[str]
    ) -> list[StepDraft]:
        """The pages of the `shared` texts that are neither in `lesson` nor `steps` themselves."""
        names = [name for name in shared if name in self._shared and (lesson is None or name not in lesson.shared)]
        return [page for name in names if self._shared[name] is not steps for page in self._shared[name]]

    def _has_room(self, category: str, count: int) -> bool:
        here = self._open.get(category)
        left = MAX_STEPS - len(here.steps) if here else 0
        needed = 0 if count <= left else math.ceil(count / MAX_STEPS)
        return needed <= self._pack.room - len(self._done)

    def _next(self, category: str, notes: list[Remark]) -> DraftLesson:
        title = title_of(category, self._stem, notes)
        part = self._parts[category] = self._parts.get(category, 0) + 1
        if part > 1:
            title = f"{' '.join(title.split()[: TITLE_WORDS - 2])} ({_PARTS} {part})"
        used = {*self._pack.lesson_ids, *(lesson.id for lesson in self._done)}
        wish = slug(title, _ID_LENGTH) or "bai"
        lesson = DraftLesson(
            unused(wish if wish not in self._pack.unusable_ids else f"bai-{wish}", used),
            self._pack.code(len(self._done)),
            title,
        )
        self._done.append(lesson)
        self._open[category] = lesson
        return lesson


def lesson_data(lesson: DraftLesson, strand: str, month: str, picture: str) -> dict[str, Any]:
    """The source of `lesson` of the strand with this key.

    `month`: when it was written, such as ``2026-11``. `picture`: path in the pack of the picture of the lesson.
    """
    questions = sum(registry()[step["type"]].is_question for step in lesson.steps)
    minutes = math.ceil(questions * _MINUTES_A_QUESTION + (len(lesson.steps) - questions) * _MINUTES_A_PAGE)
    return {
        "id": lesson.id,
        "code": lesson.code,
        "title": text(lesson.title),
        "goal": text(f"Trả lời được các câu hỏi của bài “{lesson.title}”."),
        "minutes": min(max(minutes, _LEAST_MINUTES), _MOST_MINUTES),
        "picture": picture,
        "updated": month,
        "framework": dict(_FRAMEWORKS[strand]),
        "skills": [dict(SKILL)],
        "steps": lesson.steps,
        "take_home": {
            "title": text("Nhớ lại bài này"),
            "picture": picture,
            "lines": [text("{Addr} học lại những câu chưa đúng.")],
        },
    }


def _append(lesson: DraftLesson, step: StepDraft) -> None:
    """Add `step` to `lesson`, with an id that is unique in it."""
    lesson.steps.append(step_entry(step, (str(one["id"]) for one in lesson.steps)))
    lesson.media |= step.media


def step_entry(step: StepDraft, used: Iterable[str]) -> dict[str, Any]:
    """`step` as it is written into a lesson whose steps have the ids `used`; it tests the skill `SKILL`."""
    entry: dict[str, Any] = {"id": unused(step.name, {*RESERVED_STEPS, *used}), "type": step.kind}
    if registry()[step.kind].is_question:
        entry["skill"] = _SKILL
    if step.hint:
        entry["hint"] = text(step.hint)
    return entry | dict(step.payload)


def title_of(category: str, stem: str, notes: list[Remark]) -> str:
    """The title for a lesson of `category`; Moodle writes the way to a category with slashes, and names its top."""
    way = category.replace("//", "\0").split("/")
    named = [
        part.replace("\0", "/").strip() for part in way if part.strip() not in {"", "top", "$course$", "$module$"}
    ]
    wished = named[-1] if named else stem.replace("_", " ").replace("-", " ")
    for opening in ("Default for ", "Mặc định cho "):
        wished = wished.removeprefix(opening)
    try:
        words = OwnWords().of(wished).split()
    except ItemLeftError:
        words = []
    if len(words) > TITLE_WORDS:
        notes.append(Remark(_TITLE_CUT, {"title": " ".join(words)}))
    title = " ".join(words[:TITLE_WORDS])
    return title[:1].upper() + title[1:] if title else _NO_TITLE
