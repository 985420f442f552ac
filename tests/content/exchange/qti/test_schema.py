"""An exported package has only the elements and attributes of the schemas of QTI 3.0, and texts keep their signs."""

import io
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest

from kiosk.activities import registry
from kiosk.content.exchange.formats import OwnQuestion
from kiosk.content.exchange.own_questions import read_questions
from kiosk.content.exchange.qti import READER, WRITER
from tests.content.exchange.zips import opened

LESSONS = Path(__file__).parents[4] / "lessons"
PACKS = sorted(path.parent.name for path in LESSONS.glob("*/pack.yaml"))
QTI, XML = "{http://www.imsglobal.org/xsd/imsqtiasi_v3p0}", "{http://www.w3.org/XML/1998/namespace}"
SCHEMA_OF = "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"
BODY = f" id class label dir {XML}lang"
"""Optional attributes of everything in an item body."""
ALLOWED: Mapping[str, tuple[str, str, str]] = {
    "assessment-test": ("identifier title", f"class tool-name tool-version {SCHEMA_OF}", "test-part"),
    "test-part": ("identifier navigation-mode submission-mode", "class", "assessment-section"),
    "assessment-section": ("identifier title visible", "class required fixed keep-together", "assessment-item-ref"),
    "assessment-item-ref": ("identifier href", "class category required fixed", ""),
    "assessment-item": (
        "identifier title time-dependent",
        f"adaptive label tool-name tool-version {XML}lang {SCHEMA_OF}",
        "response-declaration outcome-declaration item-body response-processing modal-feedback",
    ),
    "response-declaration": ("identifier cardinality", "base-type", "correct-response mapping"),
    "correct-response": ("", "interpretation", "value"),
    "mapping": ("", "default-value lower-bound upper-bound", "map-entry"),
    "map-entry": ("map-key mapped-value", "case-sensitive", ""),
    "outcome-declaration": ("identifier cardinality", "base-type normal-maximum normal-minimum", "default-value"),
    "default-value": ("", "interpretation", "value"),
    "value": ("", "base-type field-identifier", ""),
    "item-body": ("", BODY, "p choice-interaction order-interaction match-interaction"),
    "p": ("", BODY, "img text-entry-interaction"),
    "img": ("src alt", f"width height longdesc{BODY}", ""),
    "choice-interaction": (
        "response-identifier",
        f"shuffle max-choices min-choices orientation{BODY}",
        "prompt simple-choice",
    ),
    "order-interaction": (
        "response-identifier",
        f"shuffle max-choices min-choices orientation{BODY}",
        "prompt simple-choice",
    ),
    "match-interaction": (
        "response-identifier",
        f"shuffle max-associations min-associations{BODY}",
        "prompt simple-match-set",
    ),
    "text-entry-interaction": ("response-identifier", f"base expected-length pattern-mask{BODY}", ""),
    "prompt": ("", BODY, ""),
    "simple-choice": ("identifier", f"fixed show-hide template-identifier{BODY}", "img feedback-inline"),
    "simple-match-set": ("", BODY, "simple-associable-choice"),
    "simple-associable-choice": ("identifier match-max", f"match-min fixed match-group{BODY}", "img"),
    "feedback-inline": ("outcome-identifier identifier show-hide", BODY, ""),
    "modal-feedback": ("outcome-identifier identifier show-hide", "title", "content-body"),
    "content-body": ("", BODY, "p"),
    "response-processing": ("", "template template-location", "set-outcome-value response-condition"),
    "response-condition": ("", "", "response-if response-else-if response-else"),
    "response-if": ("", "", "match set-outcome-value"),
    "set-outcome-value": ("identifier", "", "variable base-value"),
    "match": ("", "", "variable correct"),
    "variable": ("identifier", "weight-identifier", ""),
    "correct": ("identifier", "", ""),
    "base-value": ("base-type", "", ""),
}
"""Required attributes, optional attributes and children of each element, restated from the schemas of QTI 3.0."""
SIGNS = (
    "&amp;",
    "Chọn A & B",
    "<b>đậm</b>",
    "5 < 6",
    "5 > 4",
    "]]>",
    '"ngoặc"',
    "l'été",
    "&lt;",
    "&#38;",
    "a+b",
    "%50%",
)


def faults(element: Element) -> Iterator[str]:
    name = element.tag.removeprefix(QTI).removeprefix("qti-")
    if name not in ALLOWED or not element.tag.startswith(QTI):
        yield f"{element.tag}: no element of QTI"
        return
    required, optional, children = (set(part.split()) for part in ALLOWED[name])
    yield from (f"{name}: {one} is missing" for one in required - set(element.keys()))
    yield from (f"{name}: {one} is not allowed" for one in set(element.keys()) - required - optional)
    inner = [child.tag.removeprefix(QTI).removeprefix("qti-") for child in element]
    yield from (f"{name}: contains {one}" for one in inner if one not in children)
    for child in element:
        yield from faults(child)


def written(questions: tuple[OwnQuestion, ...], title: str = "Gói") -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(WRITER.write(questions, title)))


@pytest.mark.parametrize("pack", PACKS)
def test_a_package_has_only_what_the_schemas_allow(pack: str) -> None:
    found = read_questions(LESSONS / pack, WRITER)
    archive = written(found.questions, found.title)
    documents = [fromstring(archive.read(name)) for name in archive.namelist() if name.endswith(".xml")]  # noqa: S314
    roots = [root for root in documents if root.tag.startswith(QTI)]
    assert len(roots) == len(found.questions) + 1
    assert [fault for root in roots for fault in faults(root)] == []


def test_signs_of_xml_and_html_come_back_as_they_are(tmp_path: Path) -> None:
    kind = registry()["choice"]
    questions = []
    for place in range(0, len(SIGNS), 3):
        options = [
            {"id": f"o{number}", "text": {"vi": text}, "right": not number, "explain": {"vi": f"Vì {text}"}}
            for number, text in enumerate(SIGNS[place : place + 3])
        ]
        payload = {"question": {"vi": f"Chọn {SIGNS[place]}?"}, "options": options, "explain": {"vi": SIGNS[place]}}
        questions.append(OwnQuestion("Bài", f"c{place}", "choice", kind.parse(payload), {}))
    path = tmp_path / "goi.zip"
    path.write_bytes(WRITER.write(questions, "Gói"))
    items = list(READER.read(opened(path)))
    assert [one.text for item in items for one in item.options] == list(SIGNS)
    assert [item.prompt for item in items] == [f"Chọn {sign}?" for sign in SIGNS[::3]]
    assert [item.feedback for item in items] == list(SIGNS[::3])
