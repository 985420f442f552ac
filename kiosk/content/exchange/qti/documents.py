"""Parses the XML documents of a package into the one vocabulary.

Rules: exports forget to declare their prefixes, and use entities of HTML, which XML does not know. Such a document is
parsed without the prefixes, and with the characters. Everything else that is damaged is refused.
"""

import re
from collections.abc import Iterator
from html.entities import html5
from xml.etree.ElementTree import Element

from kiosk.content.exchange.hardened_xml import XmlCutOffError, XmlElement, XmlSource
from kiosk.content.exchange.items import Remark
from kiosk.content.exchange.qti.dialect import element_name, simplify
from kiosk.domain.errors import QuestionsRefusedError

ITEM_TAGS = frozenset({"assessmentItem", "assessmentitem", "AssessmentItem", "qti-assessment-item"})
_OF_XML = frozenset({"amp", "lt", "gt", "quot", "apos"})
_ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,30});")
_NO_ELEMENT = re.compile(r"<!--.*?-->|<\?.*?\?>", re.DOTALL)
_FIRST_TAG = re.compile(r"<([A-Za-z_][\w.:-]*)")
_TAG_PREFIX = re.compile(r"(</?)[A-Za-z_][\w.-]*:(?=[A-Za-z_])")
_ATTRIBUTE_PREFIX = re.compile(r"(\s)(?!xml:|xmlns:)[A-Za-z_][\w.-]*:(?=[A-Za-z_][\w.-]*\s*=\s*[\"'])")


def parse(data: bytes) -> tuple[Element, tuple[Remark, ...]]:
    """The root of the document `data`, simplified, and what its decoding changed. Raises QuestionsRefusedError."""
    source = XmlSource.of(data)
    try:
        root = source.root()
    except QuestionsRefusedError:
        repaired = _repaired(source)
        if repaired is None:
            raise
        root = repaired.root()
    return simplify(root), source.notes


def root_tag(data: bytes) -> str:
    """The name of the first element of the document `data`, which is not parsed; empty if there is none."""
    found = _FIRST_TAG.search(_NO_ELEMENT.sub("", XmlSource.of(data).text))
    return element_name(found[1]) if found else ""


def stream(data: bytes) -> Iterator[tuple[XmlElement, tuple[Remark, ...]]]:
    """The items of a document one at a time. Raises QuestionsRefusedError or XmlCutOffError."""
    source = XmlSource.of(data)
    count = 0
    try:
        for element in source.elements(ITEM_TAGS):
            count += 1
            yield element, source.notes
    except XmlCutOffError:
        repaired = None if count else _repaired(source)
        if repaired is None:
            raise
        for element in repaired.elements(ITEM_TAGS):
            yield element, source.notes


def refusal_of(error: QuestionsRefusedError) -> Remark:
    """The reason of `error` as a remark."""
    return Remark(error.sentences[0], error.said)


def _repaired(source: XmlSource) -> XmlSource | None:
    """`source` without prefixes and with characters in place of HTML entities; None if it has neither."""
    text = _ATTRIBUTE_PREFIX.sub(r"\1x-", _TAG_PREFIX.sub(r"\1", source.text))
    text = _ENTITY.sub(lambda found: found[0] if found[1] in _OF_XML else html5.get(f"{found[1]};", found[0]), text)
    return XmlSource(text, source.notes) if text != source.text else None
