"""Imports files into a pack's sources: recognises each, reads its items, maps them and writes lessons.

Rules: every item has one entry in the report. A file that is refused has one entry, too, and changes nothing. Nothing
is written before all files were read; nothing outside the pack's folder, and nothing over an existing file.
"""

import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from pathlib import Path
from stat import S_ISREG

from kiosk.content.exchange import remarks
from kiosk.content.exchange.accounts import ItemReport, ItemState
from kiosk.content.exchange.formats import HEAD_BYTES, ForeignFile, QuestionReader, readers
from kiosk.content.exchange.items import Cure, ForeignItem, ItemKind, Remark
from kiosk.content.exchange.lessons import PACK_FULL, LessonSorter
from kiosk.content.exchange.limits import MAX_COUNTED, MAX_ITEMS
from kiosk.content.exchange.pack_folder import PackFolder
from kiosk.content.exchange.qti.packages import MANIFEST
from kiosk.content.exchange.steps.mapping import MappedItem, map_item
from kiosk.content.exchange.zip_contents import ZIP_START, ZipContents
from kiosk.domain.errors import QuestionsRefusedError
from kiosk.domain.text import shown
from kiosk.domain.texts import translatable

Watch = Callable[[int], None]
Prepare = Callable[[ForeignItem], ForeignItem]


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import did. ``lessons``: ids of the new lessons. ``refused``: whether a file was refused as a whole."""

    reports: tuple[ItemReport, ...]
    lessons: tuple[str, ...]
    is_refused: bool


def recognised(path: Path) -> tuple[QuestionReader, ForeignFile]:
    """The reader of the file at `path`. Raises QuestionsRefusedError if it has no known format, or OSError."""
    file = opened(path)
    for reader in readers():
        if reader.sniff(file):
            return reader, file
    raise QuestionsRefusedError(
        translatable("Staff", "{file} is none of the formats: {formats}."),
        translatable("Staff", "Export it as one of them in the other program, or use the template for tables."),
        file=shown(path.name),
        formats=", ".join(sorted(reader.format for reader in readers())),
    )


def opened(path: Path) -> ForeignFile:
    """The file at `path` with its head and, if it is a zip, its members. Raises QuestionsRefusedError, OSError.

    A folder stands for the manifest of the unpacked package in it.
    """
    if path.is_dir():
        path = _manifest(path)
    if not S_ISREG(path.stat().st_mode):
        raise QuestionsRefusedError(
            translatable("Staff", "{file} is a device or a pipe, not a file."),
            translatable("Staff", "Name a file that was saved on a disk or a stick."),
            file=shown(path.name),
        )
    with path.open("rb") as stream:
        head = stream.read(HEAD_BYTES)
    is_zip = head.startswith(ZIP_START) or (head[:2] == b"PK" and zipfile.is_zipfile(path))
    return ForeignFile(path, head, tuple(ZipContents(path).sizes) if is_zip else ())


def _manifest(folder: Path) -> Path:
    """The manifest of the unpacked QTI package in `folder`. Raises QuestionsRefusedError if there is none."""
    found = folder / MANIFEST
    if found.is_file():
        return found
    raise QuestionsRefusedError(
        translatable("Staff", "The folder {file} is no unpacked package of questions."),
        translatable("Staff", "Name the files in it, or the zip file that it was unpacked from."),
        file=shown(folder.name),
    )


def import_files(
    files: Sequence[Path],
    folder: Path,
    *,
    today: date,
    watch: Watch = lambda _: None,
    prepare: Prepare = lambda item: item,
) -> ImportResult:
    """Import `files` into the pack sources in `folder`, which is made if it does not exist.

    `prepare` changes each item before it is mapped. `watch` is called with the number of items read so far; an
    exception that it raises stops the import before anything is written. Raises QuestionsRefusedError if `folder`
    cannot take lessons, and OSError.
    """
    pack = PackFolder(folder)
    sorter = LessonSorter(pack, today)
    entries: list[ItemReport] = []
    is_refused = False
    for path in files:
        try:
            reader, file = recognised(path)
            entries += _imported(map(prepare, limited(reader.read(file))), file, sorter, watch, len(entries))
        except QuestionsRefusedError as error:
            is_refused = True
            entries.append(_refused(path, error))
    return ImportResult(tuple(entries), _written(pack, sorter), is_refused)


def import_items(items: Sequence[ForeignItem], folder: Path, *, title: str, today: date) -> ImportResult:
    """Write the steps of `items`, all in lessons named `title`, into the pack sources in `folder`.

    Raises QuestionsRefusedError if `folder` cannot take lessons, and OSError.
    """
    pack = PackFolder(folder)
    sorter = LessonSorter(pack, today)
    sorter.start_file(title)
    entries = [_entry(item, map_item(item), sorter) for item in (replace(one, category="") for one in items)]
    return ImportResult(tuple(entries), _written(pack, sorter), is_refused=False)


def _written(pack: PackFolder, sorter: LessonSorter) -> tuple[str, ...]:
    """Write the lessons of `sorter`; returns their ids."""
    lessons = sorter.lessons()
    media = {path: data for lesson in lessons for path, data in lesson.media.items()}
    pack.write({lesson.id: sorter.data(lesson) for lesson in lessons}, media)
    return tuple(lesson.id for lesson in lessons)


def _imported(
    items: Iterator[ForeignItem], file: ForeignFile, sorter: LessonSorter, watch: Watch, before: int
) -> list[ItemReport]:
    entries: list[ItemReport] = []
    sorter.start_file(file.path.stem)
    for item in items:
        mapped = map_item(item)
        entries.append(_entry(item, mapped, sorter))
        watch(before + len(entries))
    if not entries:
        raise empty_file()
    return entries


def empty_file() -> QuestionsRefusedError:
    """The refusal of a file without items."""
    return QuestionsRefusedError(
        remarks.NO_ITEMS.sentence, translatable("Staff", "Export the questions again in the other program.")
    )


def limited(items: Iterator[ForeignItem]) -> Iterator[ForeignItem]:
    """`items` up to the limit, and one item that stands for the rest."""
    for number, item in enumerate(items, 1):
        if number > MAX_ITEMS:
            count = 1 + sum(one.count for one in islice(items, MAX_COUNTED))
            refusal = remarks.too_many(MAX_ITEMS, count, is_counted=next(items, None) is None)
            yield ForeignItem(
                item.format,
                "rest",
                ItemKind.OTHER,
                str(number),
                refusal=refusal,
                cure=Cure.CONVERT_FILE,
                count=count,
            )
            return
        yield item


def _entry(item: ForeignItem, mapped: MappedItem, sorter: LessonSorter) -> ItemReport:
    entry = ItemReport(
        item.name,
        item.format,
        item.native,
        ItemState.LEFT,
        mapped.why,
        mapped.cure,
        count=item.count,
        source=item,
    )
    if not mapped.steps:
        return entry
    if item.kind is ItemKind.PAGE:
        sorter.share(item.shared, mapped.steps)
    place = sorter.add(item.category, mapped.steps, item.shared)
    if place is None:
        return replace(entry, why=remarks.unique([PACK_FULL, *entry.why]))
    why = remarks.unique([*mapped.why, *place.notes])
    state = ItemState.CHANGED if why else ItemState.TAKEN
    return replace(entry, state=state, why=why, lesson=place.lesson, step=place.step, source=None)


def _refused(path: Path, error: QuestionsRefusedError) -> ItemReport:
    sentence, cure = error.sentences
    why = (Remark(sentence, error.said), *((Remark(cure, error.said),) if cure else ()))
    return ItemReport(path.name, "", "file", ItemState.LEFT, why, Cure.CONVERT_FILE)
