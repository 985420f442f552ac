"""Reads the installed lessons of the province, and copies what parts of them need into own packs.

Rules: the caller of a method that copies holds the lock of the own pack. Media with the same name and another content
get another name, and so do facts.
"""

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from kiosk.content.authoring.source_lesson import pictures_of
from kiosk.content.editing.edits import Edit, SetValue
from kiosk.content.packs.comparison import installed_manifest
from kiosk.content.packs.facts import FACT
from kiosk.content.packs.marked import read_marked
from kiosk.content.packs.references import entries_of
from kiosk.domain.errors import PackMissingError
from kiosk.domain.ids import LessonId, PackId
from kiosk.domain.packs import PackRow
from kiosk.domain.ports.packs import InstalledPacks
from kiosk.domain.studio.names import DocumentId, head_of
from kiosk.domain.texts import translatable
from kiosk.domain.vietnamese.plain_ids import unused
from kiosk.services.studio.sources import AUDIO, OwnSources, digest


class ProvinceLessons:
    """The installed lessons as sources of copies. `packs`: the folder of the installed packs."""

    def __init__(self, sources: OwnSources, installed: InstalledPacks, packs: Path) -> None:
        self._sources = sources
        self._installed = installed
        self._packs = packs

    def folder(self, row: PackRow) -> Path:
        """Return the folder of an installed pack."""
        return self._packs / row.folder

    def lesson(self, lesson: LessonId) -> tuple[PackRow, dict[str, Any]]:
        """Return the row of the pack of an installed lesson, with its manifest, and the lesson.

        Raises PackMissingError if it is not installed or damaged.
        """
        pack, _, stem = lesson.partition("/")
        row = next((row for row in self._installed.rows() if row.is_active and row.pack == pack), None)
        name = f"lessons/{stem}.json"
        manifest = (installed_manifest(self._packs / row.folder) if row is not None else None) or {}
        files = manifest.get("files", {})  # the manifest in a row has no list of files
        try:
            if row is not None and name in files:
                raw = (self._packs / row.folder / name).read_bytes()
                if hashlib.sha256(raw).hexdigest() == files[name]["sha256"]:
                    return replace(row, manifest={**manifest, **row.manifest}), dict(json.loads(raw))
        except (OSError, ValueError) as error:
            raise _missing(lesson) from error
        raise _missing(lesson)

    def copied_facts(
        self, pack: PackId, data: Mapping[str, Any], facts: Mapping[str, Any]
    ) -> tuple[list[Edit], dict[str, str]]:
        """Return edits that add the facts of `data` to the ``pack.yaml`` of `pack`, and the new names of facts.

        `data`: a lesson or a part of it. `facts`: the facts of its pack. A fact of another value with the same name
        gets another name.
        """
        head = read_marked(self._sources.text(head_of(pack)), head_of(pack).file_name)
        found = head.data.get("facts") if isinstance(head.data, dict) else None
        present = dict(found) if isinstance(found, dict) else {}
        edits: list[Edit] = []
        renamed: dict[str, str] = {}
        wanted = dict.fromkeys([*entries_of(data, "facts"), *FACT.findall(json.dumps(data, ensure_ascii=False))])
        for name in wanted:
            if name in facts and present.get(name, facts[name]) != facts[name]:
                renamed[name] = unused(name, {*present, *facts})
            new = renamed.get(name, name)
            if name in facts and new not in present:
                present[new] = facts[name]
                edits.append(_fact_edit(new, facts[name], is_first=not found and not edits))
        return edits, renamed

    def with_media(self, pack: PackId, folder: Path, data: dict[str, Any]) -> dict[str, Any]:
        """Copy the media of a part of an installed lesson; returns it with the names that they have in `pack`."""
        renamed = {}
        present = self._sources.names_of_media(pack)
        for path in sorted(set(pictures_of(data))):
            source, target = folder / path, path
            if path in present:
                self._sources.bring_media_back(pack, path)
                if digest(self._sources.media(pack, path).read_bytes()) != digest(source.read_bytes()):
                    stem, _, ending = path.removeprefix("media/").rpartition(".")
                    target = f"media/{unused(stem, {Path(one).stem for one in present})}.{ending}"
            if target not in present:
                self._sources.copy_in(source, pack, target)
                present.add(target)
            renamed[path] = target
        return dict(_with_paths(data, renamed))

    def copy_human_voices(self, folder: Path, data: Mapping[str, Any], new: DocumentId) -> dict[str, str]:
        """Copy the recordings by people; a machine voice would be taken for one in the sources.

        Returns what was copied: path in the folder of the pack → key of the text.
        """
        copied: dict[str, str] = {}
        clips = data.get("clips")
        for key, by_language in (clips if isinstance(clips, dict) else {}).items():
            for language, clip in by_language.items():
                if not clip["machine"]:
                    ending = str(clip["path"]).rpartition(".")[2]
                    inside = f"{AUDIO}/{language}/{new.stem}.{key}.{ending}"
                    self._sources.copy_in(folder / clip["path"], new.pack, inside)
                    copied[inside] = key
        return copied


def _fact_edit(name: str, fact: Any, *, is_first: bool) -> Edit:
    return SetValue(("facts",), {name: fact}) if is_first else SetValue(("facts", name), fact)


def with_facts(value: Any, renamed: Mapping[str, str]) -> Any:
    """Return `value`, a lesson or a part of it, with other names of facts in its texts and in its list of facts."""
    if not renamed:
        return value
    told = _replaced(value, lambda text: FACT.sub(lambda found: f"{{fact:{renamed.get(found[1], found[1])}}}", text))
    if "facts" in value:
        told["facts"] = [renamed.get(name, name) for name in entries_of(value, "facts")]
    return told


def _with_paths(value: Any, renamed: Mapping[str, str]) -> Any:
    return _replaced(value, lambda text: renamed.get(text, text))


def _replaced(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, dict):
        return {key: _replaced(below, change) for key, below in value.items()}
    return [_replaced(below, change) for below in value] if isinstance(value, list) else value


def _missing(lesson: LessonId) -> PackMissingError:
    return PackMissingError(
        translatable("Studio", "The lesson {lesson} cannot be copied: its files are missing or damaged."),
        translatable("Studio", "Install its pack again."),
        lesson=lesson,
    )
