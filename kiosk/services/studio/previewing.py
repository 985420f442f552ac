"""Makes the lesson that the player shows while its source is being written.

Rules: a step that is broken is left out and reported; the other steps play. Only steps that changed since the last
call are parsed, because parsing proves errands. Pictures and recordings are those of the source folder. The result is
the same as that of a built pack if nothing is broken.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from kiosk.activities import registry
from kiosk.content.authoring.shared_facts import facts_in, read_shared_facts
from kiosk.content.packs.facts import FactTable, filled
from kiosk.content.packs.lessons import payload_of
from kiosk.content.packs.marked import read_marked
from kiosk.content.packs.references import RESERVED_STEPS, entries_of, fault_of_blocks
from kiosk.content.packs.spoken import spoken_blocks
from kiosk.domain.errors import PayloadError
from kiosk.domain.ids import VIETNAMESE, WRITTEN, Language, LessonId, StepId
from kiosk.domain.lessons import Clip, Lesson, LessonCard, Skill, Step, Strand, TakeHomeCard
from kiosk.domain.studio.names import DocumentId, head_of, strand_of
from kiosk.domain.studio.ports import LessonVoices
from kiosk.domain.studio.previews import BrokenPart, LessonPreview
from kiosk.domain.studio.spoken_text import block_hash
from kiosk.domain.text import LocalizedText, Picture
from kiosk.services.studio.sources import AUDIO, OwnSources, digest

_MOST_STEPS = 200
"""Maximum number of parsed steps that are kept for the next call."""
_ENDINGS = {".ogg", ".wav"}


class Previewer:
    """Makes the preview of one lesson again and again."""

    def __init__(self, document: DocumentId, sources: OwnSources, voices: LessonVoices | None = None) -> None:
        """`voices`: tells which recordings fit a text; None: all recordings of the folder are taken."""
        self._document = document
        self._sources = sources
        self._voices = voices
        self._parsed: dict[str, Step | BrokenPart] = {}
        self._keyed: list[tuple[Any, str]] = []
        self._facts: FactTable = {}
        self._facts_from = ""
        self._languages: tuple[Language, ...] = (VIETNAMESE,)

    @property
    def folder(self) -> Path:
        """The source folder of the lesson's pack."""
        return self._sources.pack(self._document.pack)

    @property
    def facts(self) -> FactTable:
        """The facts of the pack at the last call of `preview`, by their ids."""
        return self._facts

    def preview(self, raw: bytes, data: Any = None) -> LessonPreview:
        """Return the preview of the source `raw`; `data`: its plain data, if it was parsed already."""
        if data is None:
            marked = read_marked(raw, self._document.file_name)
            if marked.problems and not isinstance(marked.data, dict):
                problem = marked.problems[0]
                return LessonPreview(None, (), (BrokenPart(-1, problem.field, problem.message, problem.cure),))
            data = marked.data
        if not isinstance(data, dict):
            part = BrokenPart(-1, "file", "is no lesson", "write id, title and steps")
            return LessonPreview(None, (), (part,))
        self._read_facts()
        steps, places, broken = self._steps(data)
        if not steps:
            return LessonPreview(None, (), tuple(broken))
        return LessonPreview(self._lesson(data, steps), tuple(places), tuple(broken))

    def take_home(self, raw: bytes) -> TakeHomeCard | None:
        """Return the take-home card of the source `raw`, without reading its steps; None if it is no lesson.

        Lines that are not written yet are left out.
        """
        data = read_marked(raw, self._document.file_name).data
        if not isinstance(data, dict):
            return None
        self._read_facts()
        card = _take_home(filled({"take_home": data.get("take_home")}, self._facts))
        return replace(card, lines=tuple(line for line in card.lines if line.text(VIETNAMESE)))

    def _steps(self, data: Mapping[str, Any]) -> tuple[list[Step], list[int], list[BrokenPart]]:
        steps, places, broken = [], [], []
        seen: set[str] = set()
        kept: dict[str, Step | BrokenPart] = {}
        kept_keys: list[str] = []
        skills = {skill.get("id") for skill in entries_of(data, "skills") if isinstance(skill, dict)}
        entries = entries_of(data, "steps")
        for index, entry in enumerate(entries):
            key = self._key(index, entry)
            found = self._parsed.get(key) or _step(entry, self._facts)
            kept[key] = found
            kept_keys.append(key)
            if isinstance(found, Step) and found.id in seen:
                found = BrokenPart(index, "id", f"{found.id!r} appears twice", "choose another id")
            if isinstance(found, BrokenPart):
                broken.append(BrokenPart(index, found.field, found.message, found.cure))
                continue
            seen.add(found.id)
            if found.skill and found.skill not in skills:
                found = Step(found.id, found.kind, found.task, found.is_question, "", found.hint)
            steps.append(found)
            places.append(index)
        self._keyed = list(zip(entries, kept_keys, strict=True))
        older = list(self._parsed.items())[: max(_MOST_STEPS - len(kept), 0)]
        self._parsed = {**kept, **{key: step for key, step in older if key not in kept}}
        return steps, places, broken

    def _key(self, index: int, entry: Any) -> str:
        """Return the entry as text; an entry that is still the same object has the same text."""
        if index < len(self._keyed) and self._keyed[index][0] is entry:
            return self._keyed[index][1]
        return json.dumps(entry, ensure_ascii=False)

    def _lesson(self, data: Mapping[str, Any], steps: list[Step]) -> Lesson:
        head = filled({key: value for key, value in data.items() if key != "steps"}, self._facts)
        pack, stem = self._document.pack, self._document.stem
        minutes = head.get("minutes")
        card = LessonCard(
            id=LessonId(f"{pack}/{stem}"),
            pack=pack,
            pack_version="",
            code=str(head.get("code") or ""),
            strand=strand_of(pack) or Strand.BASICS,
            title=_text(head.get("title")),
            goal=_text(head.get("goal")),
            minutes=minutes if isinstance(minutes, int) else 0,
            picture=_picture(head.get("picture")),
            folder=str(self._sources.pack(pack)),
            spoken={},
            languages=self._languages,
        )
        lesson = Lesson(
            card=card,
            steps=tuple(steps),
            skills=tuple(
                Skill(str(skill["id"]), _text(skill.get("text")))
                for skill in entries_of(head, "skills")
                if isinstance(skill, dict) and "id" in skill
            ),
            take_home=_take_home(head),
            updated=str(head.get("updated") or ""),
            clips={},
        )
        clips = self._clips(lesson)
        spoken = {key: clips[f"lesson.{key}"] for key in ("title", "goal") if f"lesson.{key}" in clips}
        return replace(lesson, card=replace(card, spoken=spoken), clips=clips)

    def _clips(self, lesson: Lesson) -> dict[str, dict[Language, Clip]]:
        """Return the recordings in the source folder that read a text of `lesson` as it is now.

        Key of the text → language → recording. A recording that was put there by hand is taken to fit.
        """
        files = [path for path in self._sources.recordings(self._document) if path.suffix in _ENDINGS]
        if not files:
            return {}
        texts = {block.id: block for block in spoken_blocks(lesson)}
        read = self._voices.read_texts(self._document) if self._voices is not None else {}
        found: dict[str, dict[Language, Clip]] = {}
        for path in files:
            key = path.stem.removeprefix(f"{self._document.stem}.")
            inside = f"{AUDIO}/{path.parent.name}/{path.name}"
            if key in texts and read.get(inside) in {None, block_hash(texts[key])}:
                found.setdefault(key, {})[Language(path.parent.name)] = Clip(inside, is_machine_voice=False)
        return found

    def _read_facts(self) -> None:
        """Read the facts and the languages of the pack, if ``pack.yaml`` changed; then all steps are parsed again."""
        raw = self._sources.text(head_of(self._document.pack))
        found = digest(raw)
        if found == self._facts_from:
            return
        head = read_marked(raw, str(self._sources.file(head_of(self._document.pack))))
        facts = {**read_shared_facts(self._sources.pack(self._document.pack)).facts, **facts_in(head)}
        self._facts = {name: fact for name, fact in facts.items() if _is_fact(fact)}
        languages = head.data.get("languages") if isinstance(head.data, dict) else None
        self._languages = tuple(map(Language, languages)) if isinstance(languages, dict) else (VIETNAMESE,)
        self._facts_from, self._parsed = found, {}


def _step(entry: Any, facts: FactTable) -> Step | BrokenPart:
    """Return the parsed step, or what is broken in it."""
    if not isinstance(entry, dict):
        return BrokenPart(0, "step", "is no step", "write id, type and what the kind needs")
    name, kind = entry.get("id"), registry().get(str(entry.get("type")))
    if not isinstance(name, str) or not name or name in RESERVED_STEPS:
        return BrokenPart(0, "id", "has no id of its own", "write an id")
    if kind is None:
        return BrokenPart(0, "type", f"{entry.get('type')!r} is not a kind of step", "choose a kind")
    told = filled(entry, facts)
    try:
        task = kind.parse(payload_of(told))
        if (fault := fault_of_blocks(0, [block.id for block in kind.blocks(task)])) is not None:
            raise fault
    except PayloadError as error:
        return BrokenPart(0, error.field, error.message, error.cure)
    skill, hint = told.get("skill"), told.get("hint")
    return Step(
        id=StepId(name),
        kind=kind.key,
        task=task,
        is_question=kind.is_question,
        skill=skill if isinstance(skill, str) else "",
        hint=_text(hint) if isinstance(hint, dict) and hint.get("vi") else None,
    )


def _take_home(head: Mapping[str, Any]) -> TakeHomeCard:
    card = head.get("take_home")
    card = card if isinstance(card, dict) else {}
    lines = tuple(_text(line) for line in entries_of(card, "lines"))
    return TakeHomeCard(_text(card.get("title")), lines, _picture(card.get("picture")))


def _is_fact(fact: Any) -> bool:
    value = fact.get("value") if isinstance(fact, dict) else None
    return isinstance(value, str) or (isinstance(value, dict) and isinstance(value.get("vi"), str))


def _text(value: Any) -> LocalizedText:
    """Return a text of the source, with an empty Vietnamese text if there is none yet."""
    by_language = dict(_written(value)) if isinstance(value, dict) else {}
    return LocalizedText({VIETNAMESE: "", **by_language})


def _written(value: Mapping[str, Any]) -> Iterator[tuple[Language, str]]:
    return ((Language(key), text.strip()) for key, text in value.items() if key in WRITTEN and isinstance(text, str))


def _picture(value: Any) -> Picture:
    return Picture(value if isinstance(value, str) else "")
