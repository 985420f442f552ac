"""The readable text of a part of an item: plain text, its pictures, and what could not be kept.

Rules: interactions inside the text are replaced by the text that the caller gives for them. Feedback is not part of
the text. Everything else is as in `kiosk.content.exchange.markup`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape
from xml.etree.ElementTree import Element

from kiosk.content.exchange.items import Remark
from kiosk.content.exchange.markup import MarkupImage, plain_text
from kiosk.content.exchange.package.remarks import RUBRIC_DROPPED
from kiosk.content.exchange.qti.dialect import INTERACTIONS
from kiosk.content.exchange.remarks import MEDIA_REMOVED, unique

Stand = Callable[[Element], str]
"""The text that stands for an interaction, a gap or a hot word."""
BREAK = "\N{SYMBOL FOR RECORD SEPARATOR}"
"""Stands for an interaction where a text is divided; removed from the text of the item itself."""

_REPLACED = INTERACTIONS | {"gap", "hottext", "printedVariable"}
_BLOCKS = frozenset({"prompt", "contentBody", "blockquote", "figure", "figcaption", "caption", "dl", "dt", "dd"})
_SILENT = frozenset({"stylesheet", "link", "meta", "head", "title", "annotation", "annotation-xml", "catalogInfo"})
_ASIDE = frozenset({"feedbackInline", "feedbackBlock", "templateInline", "templateBlock", "modalFeedback"})
_VOID = frozenset({"br", "hr", "img"})


@dataclass(frozen=True, slots=True)
class Prose:
    """Text with one line a paragraph; ``pictures`` in the order of the text; ``notes``: what was not kept."""

    text: str
    pictures: tuple[MarkupImage, ...] = ()
    notes: tuple[Remark, ...] = ()

    @property
    def line(self) -> str:
        """The text in one line."""
        return " ".join(self.text.split("\n"))


def _nothing(_element: Element) -> str:
    return ""


def read_prose(element: Element | None, stand: Stand = _nothing) -> Prose:
    """The prose of `element`; `stand` gives the text in place of interactions, gaps and hot words."""
    if element is None:
        return Prose("")
    notes: list[Remark] = []
    plain = plain_text("".join(_inside(element, stand, notes)))
    return Prose(plain.text, plain.images, unique([*plain.notes, *notes]))


def _inside(element: Element, stand: Stand, notes: list[Remark]) -> Iterator[str]:
    yield _escaped(element.text)
    for child in element:
        yield from _child(child, stand, notes)
        yield _escaped(child.tail)


def _escaped(text: str | None) -> str:
    return escape((text or "").replace(BREAK, ""), quote=False)


def _child(child: Element, stand: Stand, notes: list[Remark]) -> Iterator[str]:
    tag = child.tag
    if tag in _REPLACED:
        yield escape(stand(child), quote=False)
    elif tag in {"img", "object"}:
        yield from _picture(child, notes)
    elif tag == "infoControl":
        notes.append(MEDIA_REMOVED)
    elif tag == "rubricBlock" and "candidate" not in child.get("view", "candidate").split():
        notes.append(RUBRIC_DROPPED)
    elif tag in _VOID:
        yield f"<{tag}>"
    elif tag not in _SILENT and tag not in _ASIDE:
        name = "div" if tag in _BLOCKS or tag == "rubricBlock" else tag if tag.isalnum() and tag.islower() else "span"
        yield f"<{name}>"
        yield from _inside(child, stand, notes)
        yield f"</{name}>"


def _picture(child: Element, notes: list[Remark]) -> Iterator[str]:
    if child.tag == "object" and not child.get("type", "").startswith("image/"):
        notes.append(MEDIA_REMOVED)
        return
    source = (child.get("src") or child.get("data") or "").strip()
    alt = child.get("alt") or " ".join("".join(child.itertext()).split())
    yield f'<img src="{escape(source)}" alt="{escape(alt)}">'
