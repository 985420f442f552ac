"""Reads questions in QTI 2.0 to 3.0: single items, tests with their items, and content packages.

Rules: nothing is executed or fetched. One bad item never stops the others. A file with several items is read one item
at a time.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from xml.etree.ElementTree import Element

from kiosk.content.exchange.decoding import decoded
from kiosk.content.exchange.formats import ForeignFile
from kiosk.content.exchange.hardened_xml import XmlCutOffError
from kiosk.content.exchange.items import Cure, ForeignItem, ItemKind, Remark
from kiosk.content.exchange.limits import MAX_ITEMS
from kiosk.content.exchange.package.files import FolderFiles, PackageFiles, ZipFiles, folder_of, resolved
from kiosk.content.exchange.package.pictures import PackagePictures
from kiosk.content.exchange.package.remarks import NOT_QUESTIONS, OLD_VERSION, absent, unreadable
from kiosk.content.exchange.qti.asked import FORMAT
from kiosk.content.exchange.qti.assessment_items import read_item, read_stimulus
from kiosk.content.exchange.qti.dialect import simplify
from kiosk.content.exchange.qti.documents import parse, refusal_of, stream
from kiosk.content.exchange.qti.packages import MANIFEST, ListedItem, PackageOrder
from kiosk.content.exchange.remarks import cut_off, unique
from kiosk.content.exchange.text_files import read_bytes
from kiosk.content.exchange.zip_contents import ZIP_START
from kiosk.domain.errors import QuestionsRefusedError
from kiosk.domain.texts import translatable

_DOCUMENT = re.compile(
    r"<(?:[\w.-]+:)?(?:qti-)?(?:assessment-?(?:item|test|section|stimulus)|questestinterop)[\s>/]", re.IGNORECASE
)
_MANIFEST = re.compile(r"<(?:[\w.-]+:)?manifest[\s>]", re.IGNORECASE)
_OTHER_ZIPS = frozenset({"h5p.json", "[content_types].xml", "mimetype", "meta-inf/manifest.xml", "moodle_backup.xml"})


class QtiReader:
    """Reads QTI; implements `QuestionReader`."""

    format = FORMAT
    rank = 15

    def sniff(self, file: ForeignFile) -> bool:
        """Whether `file` is a package with a manifest or XML members, or an XML document in QTI."""
        if file.head.startswith(ZIP_START) or file.members:
            names = {name.lower() for name in file.members}
            if any(name.rpartition("/")[2] == MANIFEST for name in names):
                return True
            return not names & _OTHER_ZIPS and any(name.endswith(".xml") for name in names)
        text = decoded(file.head).text
        return bool(_DOCUMENT.search(text) or (file.name.lower() == MANIFEST and _MANIFEST.search(text)))

    def read(self, file: ForeignFile) -> Iterator[ForeignItem]:
        """Yield the items of `file`."""
        if file.head.startswith(ZIP_START) or file.members:
            files = ZipFiles(file.path)
            names = tuple(files.contents.sizes)
            manifests = [name for name in names if name.rpartition("/")[2].lower() == MANIFEST]
            yield from _package(files, names, manifests)
        elif _MANIFEST.search(decoded(file.head).text) and not _DOCUMENT.search(decoded(file.head).text):
            yield from _package(FolderFiles(file.path.parent), (), [file.name])
        else:
            yield from _document(file)


def _package(files: PackageFiles, names: tuple[str, ...], manifests: list[str]) -> Iterator[ForeignItem]:
    order = PackageOrder(files, names)
    texts: set[str] = set()
    count = 0
    for listed in order.items(manifests):
        for item in _listed(files, listed, texts):
            count += 1
            yield replace(item, notes=unique([*order.notes, *item.notes])) if order.notes else item
    if not count:
        raise QuestionsRefusedError(
            translatable("Staff", "The package contains no questions in QTI."),
            translatable("Staff", "Export the questions again in the other program."),
        )


def _listed(files: PackageFiles, listed: ListedItem, texts: set[str]) -> Iterator[ForeignItem]:
    """The items of one file of a package; `texts`: names of the shared texts that were yielded already."""
    if listed.fault is not None:
        yield _fault(listed.name, listed.fault, listed.category)
        return
    try:
        root, notes = parse(files.read(listed.name))
    except (KeyError, OSError):
        yield _fault(listed.name, absent(listed.name), listed.category)
        return
    except QuestionsRefusedError as error:
        yield _fault(listed.name, refusal_of(error), listed.category)
        return
    folder = folder_of(listed.name)
    pictures = PackagePictures(files, folder)
    if root.tag == "assessmentStimulus":
        texts.add(listed.name)
        page = read_stimulus(root, listed.name, pictures)
        yield replace(page, category=listed.category, shared=(listed.name,))
    elif root.tag == "assessmentItem":
        shared = _shared_names(root, folder)
        yield from _shared_texts(files, shared, texts, listed.category)
        for item in read_item(root, listed.name, listed.category, pictures):
            yield replace(item, notes=unique([*notes, *item.notes]), shared=shared)
    else:
        yield _fault(listed.name, OLD_VERSION if root.tag == "questestinterop" else NOT_QUESTIONS, listed.category)


def _shared_names(item: Element, folder: str) -> tuple[str, ...]:
    """The names of the shared texts to which the simplified `item`, a file in `folder`, refers."""
    found = (resolved(folder, one.get("href", "")) for one in item.iter("assessmentStimulusRef"))
    return tuple(name for name in found if name is not None)


def _shared_texts(
    files: PackageFiles, shared: Sequence[str], texts: set[str], category: str = ""
) -> Iterator[ForeignItem]:
    for name in shared:
        if name not in texts:
            texts.add(name)
            try:
                root, _ = parse(files.read(name))
            except (KeyError, OSError):
                yield _fault(name, absent(name), category)
            except QuestionsRefusedError:
                yield _fault(name, unreadable(name), category)
            else:
                page = read_stimulus(root, name, PackagePictures(files, folder_of(name)))
                yield replace(page, category=category, shared=(name,))


def _document(file: ForeignFile) -> Iterator[ForeignItem]:
    """The items of a single XML file: an item, a test, or any document with items inside."""
    data, path = read_bytes(file), file.path
    files = FolderFiles(path.parent)
    pictures = PackagePictures(files, "")
    texts: set[str] = set()
    count = 0
    try:
        for element, notes in stream(data):
            if count >= MAX_ITEMS:  # the import counts these and leaves them: reading them would take minutes
                yield ForeignItem(FORMAT, element.tag, ItemKind.OTHER)
                continue
            item = simplify(element)
            shared = _shared_names(item, "")
            yield from _shared_texts(files, shared, texts)
            for one in read_item(item, f"{path.stem} {count + 1}" if count else path.stem, "", pictures):
                yield replace(one, notes=unique([*notes, *one.notes]), shared=shared)
            count += 1
    except (XmlCutOffError, QuestionsRefusedError) as error:
        if not count and isinstance(error, QuestionsRefusedError):
            raise
        yield _fault(
            f"{path.stem} {count + 1}",
            cut_off(error.line) if isinstance(error, XmlCutOffError) else refusal_of(error),
        )
        return
    if not count:
        yield from _other_document(data, path, files)


def _other_document(data: bytes, path: Path, files: PackageFiles) -> Iterator[ForeignItem]:
    root, _ = parse(data)
    texts: set[str] = set()
    if root.tag in {"assessmentTest", "assessmentSection"}:
        for listed in PackageOrder(files).test(root, ""):
            yield from _listed(files, listed, texts)
    elif root.tag == "assessmentStimulus":
        yield read_stimulus(root, path.stem, PackagePictures(files, ""))
    else:
        yield _fault(path.name, OLD_VERSION if root.tag == "questestinterop" else NOT_QUESTIONS)


def _fault(name: str, refusal: Remark, category: str = "") -> ForeignItem:
    return ForeignItem(FORMAT, "", ItemKind.OTHER, name, category=category, refusal=refusal, cure=Cure.CONVERT_FILE)
