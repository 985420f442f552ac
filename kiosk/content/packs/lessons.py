"""Loads the lessons of the active packs for the player.

Rules: `PackLibrary.cards` reads only the manifests in the database rows, so that the home screen does not wait for
files or parsers. Until a lesson is opened, only modules of the standard library are imported.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from kiosk.content.names import MANIFEST
from kiosk.content.packs.facts import FactTable, filled
from kiosk.content.packs.light import VOICED
from kiosk.domain.errors import PackMissingError
from kiosk.domain.ids import Language, LessonId, PackId, StepId
from kiosk.domain.lessons import (
    TASK_KIND,
    Clip,
    Lesson,
    LessonCard,
    LessonTask,
    Skill,
    Step,
    Strand,
    TakeHomeCard,
    list_place,
)
from kiosk.domain.packs import PackRow
from kiosk.domain.text import LocalizedText, Picture
from kiosk.domain.texts import MessageText, translatable

if TYPE_CHECKING:
    from kiosk.domain.ports.packs import InstalledPacks

COMMON_STEP_KEYS = ("id", "type", "skill", "hint", "words_only")
"""Keys of a step that do not depend on its kind; all other keys are the payload, which its kind parses."""


class PackLibrary:
    """The available lessons: those of the active version of every pack."""

    def __init__(self, shelf: InstalledPacks, packs: Path) -> None:
        self._shelf = shelf
        self._packs = packs

    def cards(self) -> Sequence[LessonCard]:
        """Return the cards of all lessons in the active packs, in the order of lists (see `list_place`)."""
        rows = tuple(self._active())
        spoken = _voiced(rows)
        found = [card for row in rows for card in self._cards_of(row)]
        if spoken:
            found = [_with_languages(card, spoken.get(card.id, ())) for card in found]
        return sorted(found, key=list_place)

    def lesson(self, lesson: LessonId) -> Lesson:
        """Load one lesson. Raises PackMissingError if the lesson is not installed, unreadable or damaged."""
        row, card = self._found(lesson)
        loaded = lesson_of(self._read(card), card, row.manifest["facts"])
        voiced = [self._packs / other.folder for other in self._active() if lesson in other.manifest.get(VOICED, ())]
        if not voiced:
            return loaded
        from kiosk.content.packs.overlay import with_voices

        return with_voices(loaded, voiced)

    def tasks(self, lesson: LessonId) -> Sequence[LessonTask]:
        """Return the tasks on the practice phone, without parsing them; see `Library.tasks`."""
        row, card = self._found(lesson)
        told = filled(self._read(card), row.manifest["facts"])
        texts = {skill["id"]: _text(skill["text"]) for skill in told["skills"]}
        tasks = [(step["id"], step.get("skill", "")) for step in told["steps"] if step["type"] == TASK_KIND]
        return [LessonTask(lesson, StepId(step), skill, texts.get(skill)) for step, skill in tasks]

    def _found(self, lesson: LessonId) -> tuple[PackRow, LessonCard]:
        for row in self._active():
            for card in self._cards_of(row):
                if card.id == lesson:
                    return row, card
        raise PackMissingError(
            translatable("Staff", "The lesson {lesson} is not on this kiosk."),
            translatable("Staff", "Choose another lesson."),
            lesson=lesson,
        )

    def _active(self) -> Iterator[PackRow]:
        return (row for row in self._shelf.rows() if row.is_active)

    def _cards_of(self, row: PackRow) -> Iterator[LessonCard]:
        folder = self._packs / row.folder
        return (card_of(entry, row.manifest, folder) for entry in row.manifest["lessons"])

    def _read(self, card: LessonCard) -> Mapping[str, Any]:
        import hashlib  # imported here, because it loads OpenSSL, which the home screen does not need

        name = f"lessons/{card.id.removeprefix(f'{card.pack}/')}.json"
        try:
            raw = (Path(card.folder) / name).read_bytes()
            files = json.loads((Path(card.folder) / MANIFEST).read_bytes())["files"]
            is_as_verified = hashlib.sha256(raw).hexdigest() == files[name]["sha256"]
            data = json.loads(raw)
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise _unusable(
                translatable("Staff", "The files of the lesson {lesson} cannot be read."), card
            ) from error
        if not isinstance(data, dict) or not is_as_verified:
            raise _unusable(translatable("Staff", "The files of the lesson {lesson} are damaged."), card)
        return data


def _voiced(rows: Sequence[PackRow]) -> Mapping[str, Sequence[str]]:
    """Return the languages in which the voice packs among `rows` have recordings, by lesson."""
    found: dict[str, list[str]] = {}
    for row in rows:
        for lesson, languages in row.manifest.get(VOICED, {}).items():
            found.setdefault(lesson, []).extend(languages)
    return found


def _with_languages(card: LessonCard, languages: Sequence[str]) -> LessonCard:
    more = [Language(language) for language in dict.fromkeys(languages) if language not in card.languages]
    return replace(card, languages=(*card.languages, *more)) if more else card


def _unusable(message: MessageText, card: LessonCard) -> PackMissingError:
    return PackMissingError(message, translatable("Staff", "Install its pack again."), lesson=card.id)


def card_of(entry: Mapping[str, Any], manifest: Mapping[str, Any], folder: Path) -> LessonCard:
    """Return the card of the lesson `entry` in a verified `manifest`; the pack is installed in `folder`."""
    facts: FactTable = manifest["facts"]
    pack = PackId(manifest["id"])
    return LessonCard(
        id=LessonId(f"{pack}/{entry['id']}"),
        pack=pack,
        pack_version=manifest["version"],
        code=entry["code"],
        strand=Strand(manifest["strand"]),
        title=_text(filled(entry["title"], facts)),
        goal=_text(filled(entry["goal"], facts)),
        minutes=entry["minutes"],
        picture=Picture(entry["picture"]),
        folder=str(folder),
        spoken=_clips(entry.get("spoken", {})),
        languages=tuple(Language(language) for language in manifest["languages"]),
        requires=tuple(LessonId(lesson) for lesson in entry.get("requires", ())),
    )


def lesson_of(
    data: Mapping[str, Any], card: LessonCard, facts: FactTable, parsed: Mapping[int, Any] = MappingProxyType({})
) -> Lesson:
    """Build the lesson from `data` (the lesson file of a verified pack), with its facts substituted.

    `parsed`: payloads that were parsed before, by the index of their step; parsing proves errands, which takes time.
    Raises PayloadError if the payload of a step is invalid for its kind, and KeyError if a field is missing.
    """
    told = filled(data, facts)
    card_data = told["take_home"]
    return Lesson(
        card=card,
        steps=tuple(_step(step, parsed.get(number)) for number, step in enumerate(told["steps"])),
        skills=tuple(Skill(skill["id"], _text(skill["text"])) for skill in told["skills"]),
        take_home=TakeHomeCard(
            _text(card_data["title"]),
            tuple(_text(line) for line in card_data["lines"]),
            Picture(card_data["picture"]),
        ),
        updated=told["updated"],
        clips=_clips(told.get("clips", {})),
    )


def payload_of(step: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of a step that its kind parses: all except `COMMON_STEP_KEYS`."""
    return {key: value for key, value in step.items() if key not in COMMON_STEP_KEYS}


def _step(data: Mapping[str, Any], task: Any = None) -> Step:
    from kiosk.activities import registry

    kind = registry()[data["type"]]
    return Step(
        id=StepId(data["id"]),
        kind=kind.key,
        task=kind.parse(payload_of(data)) if task is None else task,
        is_question=kind.is_question,
        skill=data.get("skill", ""),
        hint=_text(data["hint"]) if "hint" in data else None,
    )


def _text(by_language: Mapping[str, str]) -> LocalizedText:
    return LocalizedText({Language(language): text for language, text in by_language.items()})


def _clips(data: Mapping[str, Mapping[str, Mapping[str, Any]]]) -> dict[str, dict[Language, Clip]]:
    return {
        key: {Language(language): Clip(clip["path"], clip["machine"]) for language, clip in spoken.items()}
        for key, spoken in data.items()
    }
