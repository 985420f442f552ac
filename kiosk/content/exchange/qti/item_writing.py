"""Writes one question of ours as an assessment item of QTI 3.0.

Rules: only Vietnamese texts are written. The explanation is shown after every answer; the explanation of an option is
shown if the option was chosen. The hint is kept in the file, but its outcome is never set. Things to order or to pair
are written in the order of their ids, which does not reveal the answer.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from kiosk.activities.choice import Choice
from kiosk.activities.fill_in import GAP, FillIn
from kiosk.activities.matching import Matching
from kiosk.activities.ordering import Ordering
from kiosk.activities.sorting import Sorting
from kiosk.content.exchange.formats import OwnQuestion
from kiosk.content.exchange.own_questions import vietnamese
from kiosk.domain.text import LocalizedText, Picture

NAMESPACE = "http://www.imsglobal.org/xsd/imsqtiasi_v3p0"
SCHEMA = "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd"
_TEMPLATES = "https://purl.imsglobal.org/spec/qti/v3p0/rptemplates"
_RESPONSE, _FEEDBACK, _EXPLAIN, _HINT = "RESPONSE", "FEEDBACK", "EXPLAIN", "HINT"
Names = Mapping[str, str]
"""Names of the pictures as the item refers to them, by their path in the pack."""


def item_of(question: OwnQuestion, identifier: str, pictures: Names) -> Element:
    """The element ``qti-assessment-item`` of `question`."""
    item = document("qti-assessment-item", identifier, question.id)
    item.set("xml:lang", "vi")
    item.set("adaptive", "false")
    item.set("time-dependent", "false")
    body = Element("qti-item-body")
    WRITTEN[question.kind](question.task, _Parts(item, body, pictures, has_hint=bool(question.hint)))
    _told(item, _EXPLAIN, "explain", vietnamese(question.task.explain))
    if question.hint:
        _told(item, _HINT, "hint", question.hint)
    return item


def document(name: str, identifier: str, title: str) -> Element:
    """A root element of QTI 3.0."""
    return Element(
        name,
        {
            "xmlns": NAMESPACE,
            "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
            "xsi:schemaLocation": f"{NAMESPACE} {SCHEMA}",
            "identifier": identifier,
            "title": title,
        },
    )


class _Parts:
    """Adds the declarations, the body and the response processing of one item, in the order of the schema."""

    def __init__(self, item: Element, body: Element, pictures: Names, *, has_hint: bool) -> None:
        self._item = item
        self._body = body
        self._pictures = pictures
        self._has_hint = has_hint

    def declare(self, cardinality: str, base: str, right: Iterable[str], accepted: Sequence[str] = ()) -> None:
        """Declare the response with its right values; `accepted`: all texts that count."""
        declared = SubElement(
            self._item,
            "qti-response-declaration",
            {"identifier": _RESPONSE, "cardinality": cardinality, "base-type": base},
        )
        correct = SubElement(declared, "qti-correct-response")
        for value in right:
            SubElement(correct, "qti-value").text = value
        if accepted:
            mapping = SubElement(declared, "qti-mapping", {"default-value": "0"})
            for value in accepted:
                entry = {"map-key": value, "mapped-value": "1", "case-sensitive": "false"}
                SubElement(mapping, "qti-map-entry", entry)

    def finish(self, template: str, echoed: str = "") -> None:
        """Add the outcomes, the body and the response processing; `echoed`: cardinality of the options' feedback."""
        _outcome(self._item, "SCORE", "single", "float", "0")
        if echoed:
            _outcome(self._item, _FEEDBACK, echoed, "identifier")
        _outcome(self._item, _EXPLAIN, "single", "identifier", "explain")
        if self._has_hint:
            _outcome(self._item, _HINT, "single", "identifier")
        self._item.append(self._body)
        if echoed:
            self._item.append(_scored_with_feedback())
        else:
            SubElement(self._item, "qti-response-processing", {"template": f"{_TEMPLATES}/{template}.xml"})

    def paragraph(self, text: str = "", picture: Picture | None = None) -> Element:
        """Add a paragraph with `text` or `picture`."""
        element = SubElement(self._body, "p")
        self.fill(element, text, picture)
        return element

    def interaction(self, name: str, question: LocalizedText, **attributes: str) -> Element:
        """Add an interaction with its prompt."""
        named = {key.replace("_", "-"): value for key, value in attributes.items()}
        element = SubElement(self._body, f"qti-{name}", {"response-identifier": _RESPONSE, **named})
        SubElement(element, "qti-prompt").text = vietnamese(question)
        return element

    def fill(self, element: Element, text: str, picture: Picture | None) -> None:
        """Put `text` and `picture` into `element`."""
        element.text = text
        if picture is not None:
            SubElement(element, "img", {"src": self._pictures[picture.path], "alt": text})


def _choice(task: Choice, parts: _Parts) -> None:
    cardinality = "multiple" if task.several else "single"
    parts.declare(cardinality, "identifier", task.right())
    if task.picture:
        parts.paragraph(picture=task.picture)
    shuffled = task.shuffle and not task.true_false
    shown = {"max_choices": "0" if task.several else "1", "shuffle": str(shuffled).lower()}
    interaction = parts.interaction("choice-interaction", task.question, **shown)
    for option in task.options:
        element = SubElement(interaction, "qti-simple-choice", {"identifier": option.id})
        parts.fill(element, vietnamese(option.text), option.picture)
        if option.explain:
            told = {"outcome-identifier": _FEEDBACK, "identifier": option.id, "show-hide": "show"}
            SubElement(element, "qti-feedback-inline", told).text = vietnamese(option.explain)
    echoed = cardinality if any(option.explain for option in task.options) else ""
    parts.finish("match_correct", echoed)


def _ordering(task: Ordering, parts: _Parts) -> None:
    parts.declare("ordered", "identifier", task.ids())
    interaction = parts.interaction("order-interaction", task.question, shuffle="true")
    for item in sorted(task.items, key=lambda one: one.id):
        element = SubElement(interaction, "qti-simple-choice", {"identifier": item.id})
        parts.fill(element, vietnamese(item.text), item.picture)
    parts.finish("match_correct")


def _matching(task: Matching, parts: _Parts) -> None:
    parts.declare("multiple", "directedPair", (f"{pair.left.id} {pair.right.id}" for pair in task.pairs))
    left, right = [pair.left for pair in task.pairs], [pair.right for pair in task.pairs]
    _match_sets(parts, task.question, (left, "1"), (sorted(right, key=lambda one: one.id), "1"))
    parts.finish("match_correct")


def _sorting(task: Sorting, parts: _Parts) -> None:
    parts.declare("multiple", "directedPair", (f"{item.id} {item.group}" for item in task.items))
    _match_sets(parts, task.question, (task.items, "1"), (task.groups, "0"))
    parts.finish("match_correct")


def _match_sets(parts: _Parts, question: LocalizedText, *sets: tuple[Iterable[Any], str]) -> None:
    interaction = parts.interaction("match-interaction", question, shuffle="true", max_associations="0")
    for things, most in sets:
        listed = SubElement(interaction, "qti-simple-match-set")
        for thing in things:
            attributes = {"identifier": thing.id, "match-max": most}
            element = SubElement(listed, "qti-simple-associable-choice", attributes)
            parts.fill(element, vietnamese(thing.text) if thing.text else "", thing.picture)


def _fill_in(task: FillIn, parts: _Parts) -> None:
    answer = vietnamese(task.answer)
    accepted = tuple(dict.fromkeys((answer, *task.accepted())))
    parts.declare("single", "string", (answer,), accepted)
    if task.picture:
        parts.paragraph(picture=task.picture)
    parts.paragraph(vietnamese(task.question))
    before, _, behind = (vietnamese(task.sentence) if task.sentence else GAP).partition(GAP)
    paragraph = parts.paragraph(before)
    SubElement(paragraph, "qti-text-entry-interaction", {"response-identifier": _RESPONSE}).tail = behind
    parts.finish("map_response")


def _outcome(item: Element, name: str, cardinality: str, base: str, default: str = "") -> None:
    attributes = {"identifier": name, "cardinality": cardinality, "base-type": base}
    declared = SubElement(item, "qti-outcome-declaration", attributes)
    if default:
        SubElement(SubElement(declared, "qti-default-value"), "qti-value").text = default


def _scored_with_feedback() -> Element:
    processing = Element("qti-response-processing")
    echo = SubElement(processing, "qti-set-outcome-value", {"identifier": _FEEDBACK})
    SubElement(echo, "qti-variable", {"identifier": _RESPONSE})
    branch = SubElement(SubElement(processing, "qti-response-condition"), "qti-response-if")
    match = SubElement(branch, "qti-match")
    SubElement(match, "qti-variable", {"identifier": _RESPONSE})
    SubElement(match, "qti-correct", {"identifier": _RESPONSE})
    score = SubElement(branch, "qti-set-outcome-value", {"identifier": "SCORE"})
    SubElement(score, "qti-base-value", {"base-type": "float"}).text = "1"
    return processing


def _told(item: Element, outcome: str, name: str, text: str) -> None:
    shown = {"outcome-identifier": outcome, "identifier": name, "show-hide": "show"}
    content = SubElement(SubElement(item, "qti-modal-feedback", shown), "qti-content-body")
    SubElement(content, "p").text = text


WRITTEN: Mapping[str, Callable[[Any, _Parts], None]] = {
    "choice": _choice,
    "fill_in": _fill_in,
    "matching": _matching,
    "ordering": _ordering,
    "sorting": _sorting,
}
"""The kinds of steps that can be written."""
