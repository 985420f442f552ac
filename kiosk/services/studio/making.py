"""Makes own lessons: new ones, duplicates, and copies of lessons of the province.

Rules: an own pack is made with its first lesson. The id of a lesson is made from its title and is unique in its pack,
also among archived and removed lessons. A copy of an installed lesson gets its media, its facts and the recordings by
people; machine voices are not copied, because the sources contain recordings by people only.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from kiosk.content.editing.document import SourceDocument
from kiosk.content.editing.edits import SetValue
from kiosk.domain.ids import LessonId, PackId
from kiosk.domain.lessons import LessonCard, Strand
from kiosk.domain.machine.clocks import vietnam_day
from kiosk.domain.ports.packs import Library
from kiosk.domain.rights import Actor, Right, needs
from kiosk.domain.studio.names import (
    DocumentId,
    all_codes,
    document_of,
    head_of,
    next_code,
    own_pack,
    slug,
    strand_of,
)
from kiosk.domain.studio.refusals import NoCommuneError, ShelfFullError
from kiosk.domain.studio.shelf_rows import LessonState, ShelfRow
from kiosk.domain.studio.use import OwnCommune
from kiosk.domain.studio.versions import Change, ChangeKind
from kiosk.domain.vietnamese.plain_ids import unused
from kiosk.services.studio.history import History, NewText
from kiosk.services.studio.outlines import outline_of
from kiosk.services.studio.own_media import OwnMedia
from kiosk.services.studio.province_lessons import ProvinceLessons, with_facts
from kiosk.services.studio.sample_lesson import SAMPLE_STRAND, CopiedLesson, sample_lesson
from kiosk.services.studio.sources import AUDIO
from kiosk.services.studio.studio_parts import StudioParts
from kiosk.services.studio.templates import COVERS, in_order, new_head, new_lesson, source_of

BUILT_KEYS = ("format", "clips")
"""Keys that the builder adds to a lesson."""
_DUPLICATE = " (bản sao)"
UNTITLED = "Bài mới"
"""Title of a lesson that is made without one."""


class LessonMaking:
    """Makes own lessons.

    `sample`: folder of the example, see `sample_lesson`. `commune`: the commune of this kiosk now. `program`: version
    of this program.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - one parameter per part of the studio
        self,
        parts: StudioParts,
        media: OwnMedia,
        library: Library,
        province: ProvinceLessons,
        sample: Path,
        commune: Callable[[], OwnCommune],
        program: str,
    ) -> None:
        self._parts = parts
        self._media = media
        self._library = library
        self._province = province
        self._sample = sample
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
    def room(self, _actor: Actor, strand: Strand) -> int:
        """Return the number of lessons that can still be made in a strand. Raises NoCommuneError."""
        pack = self._pack(strand)
        documents = [one for one in self._parts.sources.documents() if one.pack == pack and not one.is_head]
        codes = {outline_of(self._parts.sources.text(one), one).code for one in documents}
        return sum(code not in codes for code in all_codes(strand))

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

    def installed_names(self) -> frozenset[str]:
        """Return the full names of all installed lessons, which an own lesson can require."""
        return frozenset(card.id for card in self._library.cards())

    @needs(Right.MAKE_LESSONS)
    def copy(self, actor: Actor, lesson: LessonId) -> LessonId:
        """Make an own draft of an installed lesson. Raises PackMissingError if it is not installed or damaged."""
        row, data = self._province.lesson(lesson)
        copied = CopiedLesson(data, row.manifest["facts"], self._province.folder(row))
        return self._copied(actor, Strand(row.manifest["strand"]), copied, Change(ChangeKind.COPIED, lesson))

    @needs(Right.MAKE_LESSONS)
    def sample(self, actor: Actor) -> LessonId:
        """Make an own draft of the example that ships with the program. Raises the errors of `create`."""
        return self._copied(actor, SAMPLE_STRAND, sample_lesson(self._sample), Change(ChangeKind.CREATED))

    def _copied(self, actor: Actor, strand: Strand, copied: CopiedLesson, change: Change) -> LessonId:
        pack, data, folder = self._pack(strand), copied.data, copied.folder
        with self._parts.writing(actor.account, pack):
            title = str(data["title"]["vi"])
            stem, code = self._free(pack, strand, title)
            self._require_head(actor, pack)
            edits, renamed = self._province.copied_facts(pack, data, copied.facts)
            plain = with_facts({key: value for key, value in data.items() if key not in BUILT_KEYS}, renamed)
            plain = {**plain, "id": stem, "code": code}
            if not plain.get("facts"):
                plain.pop("facts", None)
            plain = self._province.with_media(pack, folder, plain)
            new = DocumentId(pack, stem)
            voices = self._province.copy_human_voices(folder, data, new)
            head = self._parts.settled(head_of(pack))
            if edits:
                changed = SourceDocument.opened(head.raw, head.document.file_name).edited(*edits)
                head.commit(NewText(changed.raw, change), actor.account)
                head.finish()
            lesson = self._add(actor, new, source_of(in_order(plain)), change)
            self._parts.voices.adopt(new, voices)
            return lesson

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

    def _copy_recordings(self, old: DocumentId, new: DocumentId) -> None:
        """Copy the recordings of an own lesson, except that of its title, which a duplicate changes."""
        listed = self._parts.voices.read_texts(old)
        for path in self._parts.sources.recordings(old):
            key = path.name.removeprefix(f"{old.stem}.")
            is_listed = f"{AUDIO}/{path.parent.name}/{path.name}" in listed
            if not is_listed and not key.startswith("lesson.title."):
                inside = f"{AUDIO}/{path.parent.name}/{new.stem}.{key}"
                self._parts.sources.copy_in(path, new.pack, inside)
        self._parts.voices.copy(old, new)
