"""Questions that are exported as QTI 3.0 and imported again are the same questions."""

import io
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, fromstring

import pytest

from kiosk.activities import registry
from kiosk.content.exchange.formats import OwnQuestion
from kiosk.content.exchange.importing import import_files
from kiosk.content.exchange.own_questions import PackQuestions, has_own_truths, read_questions, vietnamese
from kiosk.content.exchange.qti import WRITER

LESSONS = Path(__file__).parents[4] / "lessons"
PACKS = sorted(path.parent.name for path in LESSONS.glob("*/pack.yaml"))
NAMESPACE = "{http://www.imsglobal.org/xsd/imsqtiasi_v3p0}"
ORDER = ("response-declaration", "outcome-declaration", "item-body", "response-processing", "modal-feedback")
"""Order of the children of an assessment item in the schema of QTI 3.0."""


def shown(question: OwnQuestion) -> tuple[Any, ...]:
    """What a learner sees and what is right, without ids; a non-breaking space is a space after the import."""
    blocks = registry()[question.kind].blocks(question.task)
    words = sorted(" ".join(vietnamese(block.text).split()) for block in blocks)
    return question.kind, words, _right(question), sorted(question.pictures.values()), question.hint


def _right(question: OwnQuestion) -> Any:
    task = question.task
    match question.kind:
        case "choice":
            truths = task.true_false and has_own_truths(task)
            return (
                truths,
                task.several,
                [(vietnamese(one.text), one.right, one.explain and vietnamese(one.explain)) for one in task.options],
            )
        case "ordering":
            return [vietnamese(item.text) for item in task.items]
        case "matching":
            return [
                tuple(half.text and vietnamese(half.text) for half in (pair.left, pair.right)) for pair in task.pairs
            ]
        case "sorting":
            groups = {group.id: vietnamese(group.text) for group in task.groups}
            return [(vietnamese(item.text), groups[item.group]) for item in task.items]
        case _:
            return task.sentence and vietnamese(task.sentence), sorted(set(task.accepted()))


def exported(folder: Path) -> tuple[PackQuestions, bytes]:
    found = read_questions(folder, WRITER)
    return found, WRITER.write(found.questions, found.title)


@pytest.mark.parametrize("pack", PACKS)
def test_the_questions_of_a_bundled_pack_come_back_the_same(tmp_path: Path, pack: str) -> None:
    written, data = exported(LESSONS / pack)
    assert written.questions
    path = tmp_path / "goi.zip"
    path.write_bytes(data)
    result = import_files([path], tmp_path / "lai", today=date(2026, 11, 28))
    assert not [entry for entry in result.reports if entry.state.value == "left"]
    again = read_questions(tmp_path / "lai", WRITER)
    assert [shown(question) for question in again.questions] == [shown(question) for question in written.questions]


@pytest.mark.parametrize("pack", PACKS)
def test_the_package_has_the_form_of_the_standard(pack: str) -> None:
    written, data = exported(LESSONS / pack)
    archive = zipfile.ZipFile(io.BytesIO(data))
    names = archive.namelist()
    manifest = fromstring(archive.read("imsmanifest.xml"))  # noqa: S314 - our own file
    listed = [one.get("href") for one in manifest.iter() if one.tag.endswith("}file")]
    assert sorted(set(listed)) == sorted(set(names) - {"imsmanifest.xml"})
    items = [fromstring(archive.read(name)) for name in names if name.startswith("items/")]  # noqa: S314
    assert len(items) == len(written.questions)
    for item in items:
        assert item.get("identifier")
        assert item.get("title")
        assert item.get("time-dependent") == "false"
        places = [ORDER.index(child.tag.removeprefix(f"{NAMESPACE}qti-")) for child in item]
        assert places == sorted(places)
        assert len({one.get("identifier") for one in _choices(item)}) == len(list(_choices(item)))


def _choices(item: Element) -> Iterator[Element]:
    for tag in ("simple-choice", "simple-associable-choice"):
        yield from item.iter(f"{NAMESPACE}qti-{tag}")


def test_what_the_standard_cannot_hold_is_named(tmp_path: Path) -> None:
    written, _ = exported(LESSONS / PACKS[0])
    omitted = {step.kind: str(step.why) for step in written.omitted}
    assert set(omitted) & {"page", "hotspot", "dialogue"}
    assert all(omitted.values())


def test_equal_questions_give_equal_bytes() -> None:
    assert exported(LESSONS / PACKS[0])[1] == exported(LESSONS / PACKS[0])[1]
