"""Makes own lessons: new ones, duplicates, and copies of lessons of the province.

Rules: an own pack is made with its first lesson. The id of a lesson is made from its title and is unique in its pack,
also among archived and removed lessons. A copy of an installed lesson gets its media, its facts and the recordings by
people; machine voices are not copied, because the sources contain recordings by people only.
"""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from kiosk.content.authoring.source_lesson import pictures_of
from kiosk.content.editing.document import SourceDocument
from kiosk.content.editing.edits import Edit, SetValue
from kiosk.content.packs.comparison import installed_manifest
from kiosk.content.packs.facts import FACT
from kiosk.content.packs.marked import read_marked
from kiosk.content.packs.references import entries_of
from kiosk.domain.errors import PackMissingError
from kiosk.domain.ids import LessonId, PackId
from kiosk.domain.lessons import LessonCard, Strand
from kiosk.domain.machine.clocks import vietnam_day
from kiosk.domain.packs import PackRow
from kiosk.domain.ports.packs import InstalledPacks, Library
from kiosk.domain.rights import Actor, Right, needs
from kiosk.domain.studio.names import DocumentId, document_of, head_of, next_code, own_pack, slug, strand_of, unused
from kiosk.domain.studio.refusals import NoCommuneError, ShelfFullError
from kiosk.domain.studio.shelf_rows import LessonState, ShelfRow
from kiosk.domain.studio.versions import Change, ChangeKind
from kiosk.domain.texts import translatable
from kiosk.services.studio.history import History, NewText
from kiosk.services.studio.own_media import OwnMedia
from kiosk.services.studio.shelf import outline_of
from kiosk.services.studio.sources import AUDIO, digest
from kiosk.services.studio.studio_parts import StudioParts
from kiosk.services.studio.templates import COVERS, in_order, new_head, new_lesson, source_of

BUILT_KEYS = ("format", "clips")
"""Keys that the builder adds to a lesson."""
_DUPLICATE = " (bản sao)"
UNTITLED = "Bài mới"
"""Title of a lesson that is made without one."""


@dataclass(frozen=True, slots=True)
class OwnCommune:
    """The commune that owns the lessons: its five-digit code, empty if unknown, and its name."""

    code: str
    name: str


class LessonMaking:
    """Makes own lessons. `commune`: the commune of this kiosk now; `program`: version of this program."""

    def __init__(  # noqa: PLR0913, PLR0917 - one parameter per part of the studio
        self,
        parts: StudioParts,
        media: OwnMedia,
        library: Library,
        installed: InstalledPacks,
        packs: Path,
        commune: Callable[[], OwnCommune],
        program: str,
    ) -> None:
        self._parts = parts
        self._media = media
        self._library = library
        self._installed = installed
        self._packs = packs
        self._commune = commune
        self._program = program

    @needs(Right.MAKE_LESSONS)
    def create(self, actor: Actor, strand: Strand, title: str) -> LessonId:
        """Make a new lesson with one page. Raises NoCommuneError, ShelfFullError, OtherWriterError or RecordError."""
        pack, title = self._pack(strand), " ".join(title.split()) or UNTITLED
        with self._parts.writing(actor.account, pack):
            picture = self._media.add_drawing(actor, pack, COVERS[strand])
            stem, code = self._free(pack, strand, title)
            today = vietnam_day(self._parts.clock.now().wall)
            raw = new_lesson(stem, code, title, strand, picture, today)
            return self._add(actor, DocumentId(pack, stem), raw, Change(ChangeKind.CREATED))

    @needs(Right.MAKE_LESSONS)
    def duplicate(self, actor: Actor, lesson: LessonId) -> LessonId:
        """Make a copy of an own lesson in the same pack, with its recordings."""
        old = document_of(lesson)
        with self._parts.writing(actor.account, old.pack):
            history = self._parts.settled(old)
            source = SourceDocument.opened(history.raw, old.file_name)
            title = f"{outline_of(history.raw, old).title}{_DUPLICATE}"
            stem, code = self._free(old.pack, strand_of(old.pack) or Strand.BASICS, title)
            changed = (SetValue(("id",), stem), SetValue(("code",), code), SetValue(("title", "vi"), title))
            new = DocumentId(old.pack, stem)
            self._copy_recordings(old, new)
            return self._add(actor, new, source.edited(*changed).raw, Change(ChangeKind.COPIED, lesson))

    @needs(Right.MAKE_LESSONS)
    def province_lessons(self, _actor: Actor, strand: Strand) -> Sequence[LessonCard]:
        """Return the installed lessons of a strand that are not the commune's own ones."""
        return [card for card in self._library.cards() if card.strand is strand and strand_of(card.pack) is None]

    @needs(Right.MAKE_LESSONS)
    def copy(self, actor: Actor, lesson: LessonId) -> LessonId:
        """Make an own draft of an installed lesson. Raises PackMissingError if it is not installed or damaged."""
        row, data = self._installed_lesson(lesson)
        strand = Strand(row.manifest["strand"])
        pack, folder = self._pack(strand), self._packs / row.folder
        with self._parts.writing(actor.account, pack):
            title = str(data["title"]["vi"])
            stem, code = self._free(pack, strand, title)
            edits, renamed = self._copied_facts(actor, pack, data, row.manifest["facts"])
            plain = _with_facts({key: value for key, value in data.items() if key not in BUILT_KEYS}, renamed)
            plain = {**plain, "id": stem, "code": code}
            if not plain.get("facts"):
                plain.pop("facts", None)
            plain = self._with_media(pack, folder, plain)
            new = DocumentId(pack, stem)
            self._copy_human_voices(folder, data, new)
            head = self._parts.settled(head_of(pack))
            if edits:
                changed = SourceDocument.opened(head.raw, head.document.file_name).edited(*edits)
                head.commit(NewText(changed.raw, Change(ChangeKind.COPIED, lesson)), actor.account)
                head.finish()
            return self._add(actor, new, source_of(in_order(plain)), Change(ChangeKind.COPIED, lesson))

    def _pack(self, strand: Strand) -> PackId:
        commune = self._commune()
        if not commune.code:
            raise NoCommuneError
        return own_pack(commune.code, strand)

    def _free(self, pack: PackId, strand: Strand, title: str) -> tuple[str, str]:
        """Return an id and a code that no lesson of `pack` has."""
        documents = [one for one in self._parts.sources.documents() if one.pack == pack and not one.is_head]
        known = {one.stem for one in documents} | {
            row.document.stem for row in self._parts.rows.rows() if row.document.pack == pack
        }
        codes = {outline_of(self._parts.sources.text(one), one).code for one in documents}
        code = next_code(strand, codes)
        if code is None:
            raise ShelfFullError
        return unused(slug(title), known), code

    def _add(self, actor: Actor, document: DocumentId, raw: bytes, change: Change) -> LessonId:
        """Store a new lesson, and its pack if it is the first; the caller holds the lock of the pack."""
        self._require_head(actor, document.pack)
        history = self._parts.history(document)
        now = self._parts.clock.now().wall
        row = ShelfRow(document, LessonState.DRAFT, now, actor.account, now)
        history.commit(NewText(raw, change), actor.account, row)
        history.finish()
        return document.lesson

    def _require_head(self, actor: Actor, pack: PackId) -> None:
        head, commune = head_of(pack), self._commune()
        if self._parts.store.state(head) is None and self._parts.sources.read(head) is None:
            raw = new_head(pack, commune.code, commune.name, strand_of(pack) or Strand.BASICS, self._program)
            history: History = self._parts.history(head)
            history.commit(NewText(raw, Change(ChangeKind.CREATED)), actor.account)
            history.finish()

    def _installed_lesson(self, lesson: LessonId) -> tuple[PackRow, dict[str, Any]]:
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

    def _copied_facts(
        self, actor: Actor, pack: PackId, data: Mapping[str, Any], facts: Mapping[str, Any]
    ) -> tuple[list[Edit], dict[str, str]]:
        """Return edits that add the facts of the lesson `data` to ``pack.yaml``, and the new names of facts.

        A fact of another value with the same name gets another name.
        """
        self._require_head(actor, pack)
        head = read_marked(self._parts.sources.text(head_of(pack)), head_of(pack).file_name)
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

    def _with_media(self, pack: PackId, folder: Path, data: dict[str, Any]) -> dict[str, Any]:
        """Copy the media of an installed lesson; returns the lesson with the names that they have in `pack`."""
        renamed = {}
        present = self._parts.sources.names_of_media(pack)
        for path in sorted(set(pictures_of(data))):
            source, target = folder / path, path
            if path in present:
                self._parts.sources.bring_media_back(pack, path)
                if digest(self._parts.sources.media(pack, path).read_bytes()) != digest(source.read_bytes()):
                    stem, _, ending = path.removeprefix("media/").rpartition(".")
                    target = f"media/{unused(stem, {Path(one).stem for one in present})}.{ending}"
            if target not in present:
                self._parts.sources.copy_in(source, pack, target)
                present.add(target)
            renamed[path] = target
        return dict(_with_paths(data, renamed))

    def _copy_human_voices(self, folder: Path, data: Mapping[str, Any], new: DocumentId) -> None:
        """Copy the recordings by people; a machine voice would be taken for one in the sources."""
        clips = data.get("clips")
        for key, by_language in (clips if isinstance(clips, dict) else {}).items():
            for language, clip in by_language.items():
                if not clip["machine"]:
                    ending = str(clip["path"]).rpartition(".")[2]
                    inside = f"{AUDIO}/{language}/{new.stem}.{key}.{ending}"
                    self._parts.sources.copy_in(folder / clip["path"], new.pack, inside)

    def _copy_recordings(self, old: DocumentId, new: DocumentId) -> None:
        """Copy the recordings of an own lesson, except that of its title, which a duplicate changes."""
        for path in self._parts.sources.recordings(old):
            key = path.name.removeprefix(f"{old.stem}.")
            if not key.startswith("lesson.title."):
                inside = f"{AUDIO}/{path.parent.name}/{new.stem}.{key}"
                self._parts.sources.copy_in(path, new.pack, inside)


def _fact_edit(name: str, fact: Any, *, is_first: bool) -> Edit:
    return SetValue(("facts",), {name: fact}) if is_first else SetValue(("facts", name), fact)


def _with_facts(value: Any, renamed: Mapping[str, str]) -> Any:
    """Return the lesson `value` with other names of facts in its texts and in its list of facts."""
    if not renamed:
        return value
    told = _replaced(value, lambda text: FACT.sub(lambda found: f"{{fact:{renamed.get(found[1], found[1])}}}", text))
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
