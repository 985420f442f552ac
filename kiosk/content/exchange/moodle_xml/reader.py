"""Reads Moodle XML (Moodle's documentation, “Moodle XML format”, and the export of Moodle 4.5).

Rules: every ``<question>`` but those of the type ``category`` is an item. Types without a counterpart are left with
their name. A damaged file yields what came before the damage, and one item for the rest.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from kiosk.content.exchange import remarks
from kiosk.content.exchange.formats import ForeignFile
from kiosk.content.exchange.hardened_xml import XmlCutOffError, XmlElement, XmlSource
from kiosk.content.exchange.items import Cure, ForeignItem, ItemKind, Remark
from kiosk.content.exchange.limits import MAX_OPTIONS
from kiosk.content.exchange.moodle_xml import gaps, types
from kiosk.content.exchange.moodle_xml.texts import MoodleTexts
from kiosk.content.exchange.options_in_order import in_own_order
from kiosk.content.exchange.text_files import read_bytes, text_of_head
from kiosk.domain.text import shown
from kiosk.domain.texts import translatable

_ROOT = re.compile(r"\A\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*)*(?:<!DOCTYPE\b.*)?<quiz[\s>]", re.DOTALL)
_HINTS = translatable("Staff", "These hints were removed: “{words}”")
_HIDDEN = Remark(translatable("Staff", "The question is hidden from learners in the other program."))
_MOST_SAID = 2000
_READ: Mapping[str, Callable[[ForeignItem, XmlElement, MoodleTexts], ForeignItem]] = {
    "multichoice": types.multichoice,
    "multichoiceset": types.multichoice,
    "truefalse": types.truefalse,
    "shortanswer": types.shortanswer,
    "matching": types.matching,
    "numerical": types.numerical,
    "ordering": types.ordering,
    "essay": types.essay,
    "description": types.description,
    "ddmarker": types.markers,
    "gapselect": gaps.select,
    "ddwtos": gaps.drag_words,
    "cloze": gaps.cloze,
}


class MoodleXmlReader:
    """Reader of Moodle XML."""

    format = "moodle"
    rank = 20

    def sniff(self, file: ForeignFile) -> bool:
        """Whether the root element is ``<quiz>``."""
        return _ROOT.match(text_of_head(file)) is not None

    def read(self, file: ForeignFile) -> Iterator[ForeignItem]:
        """Yield the items; see `QuestionReader.read`."""
        source = XmlSource.of(read_bytes(file))
        category = ""
        number = 0
        try:
            for element in source.elements({"question"}):
                kind = element.attributes.get("type", "")
                if kind == "category":
                    category = element.words("category", "text") or element.words("category")
                    continue
                number += 1
                yield in_own_order(_item(element, kind, number, category, source.notes))
        except XmlCutOffError as error:
            yield ForeignItem(
                "moodle",
                "rest",
                ItemKind.OTHER,
                str(number + 1),
                refusal=remarks.cut_off(error.line),
                cure=Cure.CONVERT_FILE,
            )


def _hint(element: XmlElement, texts: MoodleTexts, kind: str) -> str:
    """The first hint; Moodle shows the others after further tries. A text without a question has none."""
    hints = [words for hint in element.children("hint")[:MAX_OPTIONS] if (words := texts.of(hint))]
    kept = 0 if kind == "description" else 1
    if hints[kept:]:
        texts.notes.append(Remark(_HINTS, {"words": shown("; ".join(hints[kept:]), _MOST_SAID)}))
    return "".join(hints[:kept])


def _item(element: XmlElement, kind: str, number: int, category: str, notes: tuple[Remark, ...]) -> ForeignItem:
    texts = MoodleTexts((*notes, _HIDDEN) if element.words("hidden") == "1" else notes)
    prompt, picture = texts.with_picture(element.child("questiontext"))
    item = ForeignItem(
        "moodle",
        kind or "?",
        ItemKind.OTHER,
        name=element.words("name", "text") or str(number),
        prompt=prompt,
        feedback=texts.of(element.child("generalfeedback")),
        category=category,
        picture=picture,
        shuffle=element.words("shuffleanswers").lower() not in {"0", "false"},
        hint=_hint(element, texts, kind),
    )
    read = _READ.get(kind)
    item = read(item, element, texts) if read else replace(item, refusal=remarks.unknown_kind(kind or "?"))
    if item.refusal and item.cure is None:
        item = replace(item, cure=Cure.TURN_INTO_CHOICE)
    return replace(item, notes=remarks.unique(texts.notes))
