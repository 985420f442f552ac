"""Writes questions as a content package of QTI 3.0: a zip file with a manifest, a test, and one item a question.

Rules: the test has one section a lesson. Equal questions give equal bytes.
"""

import io
import zipfile
from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import PurePosixPath
from xml.etree.ElementTree import Element, SubElement, tostring

from kiosk.activities.fill_in import FillIn
from kiosk.content.exchange.formats import OwnQuestion
from kiosk.content.exchange.items import Remark
from kiosk.content.exchange.own_questions import ACCENTS_COUNT, KIND_UNKNOWN
from kiosk.content.exchange.qti.asked import FORMAT
from kiosk.content.exchange.qti.item_writing import WRITTEN, document, item_of

_PACKAGE = "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1"
_PACKAGE_SCHEMA = "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqtiv3p0_imscpv1p2_v1p0.xsd"
_TEST = "assessment.xml"
_DATE = (1980, 1, 1, 0, 0, 0)


class QtiWriter:
    """Writes QTI 3.0; implements `QuestionWriter`."""

    format = FORMAT

    def fault(self, question: OwnQuestion) -> Remark | None:
        """Why `question` cannot be written."""
        if question.kind not in WRITTEN:
            return KIND_UNKNOWN
        return ACCENTS_COUNT if isinstance(question.task, FillIn) and question.task.exact else None

    def write(self, questions: Sequence[OwnQuestion], title: str) -> bytes:
        """The package with `questions`."""
        files: dict[str, bytes] = {}
        resources: list[tuple[str, str, Sequence[str]]] = []
        for number, question in enumerate(questions, 1):
            pictures = {path: f"images/{number:04}-{PurePosixPath(path).name}" for path in question.pictures}
            name, identifier = f"items/{number:04}.xml", f"q{number:04}-{question.id}"
            named = {path: f"../{inside}" for path, inside in pictures.items()}
            files[name] = _xml(item_of(question, identifier, named))
            files |= {inside: question.pictures[path] for path, inside in pictures.items()}
            resources.append((identifier, name, (name, *pictures.values())))
        files[_TEST] = _xml(_test(questions, title, [(one[0], one[1]) for one in resources]))
        manifest = _xml(_manifest(resources))
        return _zipped({"imsmanifest.xml": manifest, **files})


def _test(questions: Sequence[OwnQuestion], title: str, items: Sequence[tuple[str, str]]) -> Element:
    test = document("qti-assessment-test", "test", title)
    modes = {"identifier": "part", "navigation-mode": "nonlinear", "submission-mode": "individual"}
    part = SubElement(test, "qti-test-part", modes)
    rows = zip(questions, items, strict=True)
    for number, (lesson, listed) in enumerate(groupby(rows, key=lambda row: row[0].lesson), 1):
        named = {"identifier": f"section-{number}", "title": lesson, "visible": "true"}
        section = SubElement(part, "qti-assessment-section", named)
        for _, (identifier, name) in listed:
            SubElement(section, "qti-assessment-item-ref", {"identifier": identifier, "href": name})
    return test


def _manifest(resources: Sequence[tuple[str, str, Sequence[str]]]) -> Element:
    manifest = Element(
        "manifest",
        {
            "xmlns": _PACKAGE,
            "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
            "xsi:schemaLocation": f"{_PACKAGE} {_PACKAGE_SCHEMA}",
            "identifier": "package",
        },
    )
    metadata = SubElement(manifest, "metadata")
    SubElement(metadata, "schema").text = "QTI Package"
    SubElement(metadata, "schemaversion").text = "3.0.0"
    SubElement(manifest, "organizations")
    listed = SubElement(manifest, "resources")
    _resource(listed, "test", "imsqti_test_xmlv3p0", [_TEST])
    for identifier, _, names in resources:
        _resource(listed, identifier, "imsqti_item_xmlv3p0", names)
    return manifest


def _resource(listed: Element, identifier: str, kind: str, names: Sequence[str]) -> None:
    resource = SubElement(listed, "resource", {"identifier": identifier, "type": kind, "href": names[0]})
    for name in names:
        SubElement(resource, "file", {"href": name})


def _xml(root: Element) -> bytes:
    text: str = tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def _zipped(files: Mapping[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name, _DATE), data, zipfile.ZIP_DEFLATED)
    return packed.getvalue()
