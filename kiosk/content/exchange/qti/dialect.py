"""One vocabulary for QTI 2.0 to 3.0.

Rules: `simplify` makes a tree in which elements and attributes have the names of QTI 2.x, without namespace or prefix
(``qti-simple-choice`` and ``imsqti:simpleChoice`` become ``simpleChoice``). The case of a known name is corrected,
because exports are careless about it. HTML names are lower-case.
"""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from kiosk.content.exchange.hardened_xml import XmlElement

INTERACTIONS = frozenset(
    {
        "associateInteraction",
        "choiceInteraction",
        "customInteraction",
        "drawingInteraction",
        "endAttemptInteraction",
        "extendedTextInteraction",
        "gapMatchInteraction",
        "graphicAssociateInteraction",
        "graphicGapMatchInteraction",
        "graphicOrderInteraction",
        "hotspotInteraction",
        "hottextInteraction",
        "inlineChoiceInteraction",
        "matchInteraction",
        "mediaInteraction",
        "orderInteraction",
        "portableCustomInteraction",
        "positionObjectInteraction",
        "selectPointInteraction",
        "sliderInteraction",
        "textEntryInteraction",
        "uploadInteraction",
    }
)
"""Names of all interactions of QTI 2.0 to 3.0, as in QTI 2.x."""
INLINE = frozenset({"inlineChoiceInteraction", "textEntryInteraction"})
"""Interactions that stand inside a sentence."""

_ELEMENTS = INTERACTIONS | {
    "and",
    "areaMapEntry",
    "areaMapping",
    "assessmentItem",
    "assessmentItemRef",
    "assessmentSection",
    "assessmentSectionRef",
    "assessmentStimulus",
    "assessmentStimulusRef",
    "assessmentTest",
    "associableHotspot",
    "baseValue",
    "contentBody",
    "correct",
    "correctResponse",
    "equal",
    "feedbackBlock",
    "feedbackInline",
    "gap",
    "gapImg",
    "gapText",
    "hotspotChoice",
    "hottext",
    "infoControl",
    "inlineChoice",
    "isNull",
    "itemBody",
    "mapEntry",
    "mapResponse",
    "mapResponsePoint",
    "mapping",
    "match",
    "member",
    "modalFeedback",
    "ordered",
    "outcomeDeclaration",
    "printedVariable",
    "prompt",
    "responseCondition",
    "responseDeclaration",
    "responseElse",
    "responseElseIf",
    "responseIf",
    "responseProcessing",
    "rubricBlock",
    "setOutcomeValue",
    "simpleAssociableChoice",
    "simpleChoice",
    "simpleMatchSet",
    "stimulusBody",
    "stringMatch",
    "templateBlock",
    "templateDeclaration",
    "templateInline",
    "templateProcessing",
    "testPart",
    "variable",
}
_BY_LOWER = {name.lower(): name for name in _ELEMENTS}
_HYPHEN = re.compile(r"-([a-z])")


def simplify(source: XmlElement) -> Element:
    """`source` and its descendants in the one vocabulary."""
    names = ((_attribute_name(name), value) for name, value in source.attributes.items())
    element = Element(element_name(source.tag), dict(names))
    last: Element | None = None
    for part in source.content:
        if isinstance(part, XmlElement):
            last = simplify(part)
            element.append(last)
        elif last is None:
            element.text = (element.text or "") + part
        else:
            last.tail = (last.tail or "") + part
    return element


def element_name(raw: str) -> str:
    """The name of an element in the one vocabulary."""
    local = raw.rpartition("}")[2].rpartition(":")[2]
    plain = local.lower().removeprefix("qti-")
    return _BY_LOWER.get(plain.replace("-", ""), plain)


def _attribute_name(raw: str) -> str:
    local = raw.rpartition("}")[2].rpartition(":")[2]
    if local.startswith(("data-", "aria-")):
        return local
    return _HYPHEN.sub(lambda found: found[1].upper(), local)


def interactions(body: Element) -> Iterator[Element]:
    """The interactions in `body`, in document order."""
    for element in body.iter():
        if element.tag in INTERACTIONS:
            yield element


def is_true(element: Element, name: str) -> bool:
    """Whether the boolean attribute `name` is set."""
    return element.get(name, "").strip().lower() in {"true", "1", "yes"}


def number(text: str | None) -> float | None:
    """`text` as a finite number, or None."""
    try:
        value = float((text or "").strip())
    except ValueError:
        return None
    return value if abs(value) < float("inf") else None
