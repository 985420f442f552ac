"""Turns HTML of other programs into plain text.

Rules: words stay; everything else is dropped, and a remark names it. Nothing is fetched, run or linked. A paragraph
around the text, a line break and a non-breaking space are no loss and get no remark. Pictures are returned by their
address; the reader looks for them in its file.
"""

import base64
import binascii
import re
import unicodedata
from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import unquote

from kiosk.content.exchange import remarks
from kiosk.content.exchange.items import Remark
from kiosk.content.exchange.limits import MAX_FIELD

_EMBEDDED = re.compile(r"data:image/[a-z0-9.+-]{1,20};base64,([A-Za-z0-9+/=\s]*)", re.IGNORECASE)
_BLOCKS = frozenset(
    {"p", "div", "br", "li", "ul", "ol", "tr", "table", "section", "article", "blockquote", "pre"}
) | {f"h{level}" for level in range(1, 7)}
_HARMLESS = frozenset({"p", "br", "div", "html", "body", "head", "span", "img"})
_SWALLOWED = frozenset({"script", "style", "noscript", "template", "title"})
_MEDIA = ("iframe", "object", "embed", "video", "audio", "svg", "canvas", "applet", "source", "track")
_REMARKS = {
    "a": remarks.LINK_REMOVED,
    "math": remarks.FORMULA_REMOVED,
    **dict.fromkeys(_MEDIA, remarks.MEDIA_REMOVED),
    **dict.fromkeys(("table", "tr", "td", "th", "thead", "tbody"), remarks.TABLE_FLATTENED),
}
_MATHS = re.compile(r"\\\(|\\\[|\$\$|\\frac\b")
_RAISED = str.maketrans("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ")
_LOWERED = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")
_SPACES = re.compile(r"[^\S\n]+")
_LINES = re.compile(r" ?\n[ \n]*")
_MARKDOWN = (
    (re.compile(r"!\[([^\[\]\n]{0,200})\]\([^()\s]{0,500}\)"), r"\1", remarks.PICTURE_OUTSIDE),
    (re.compile(r"\[([^\[\]\n]{1,500})\]\([^()\s]{0,500}\)"), r"\1", remarks.LINK_REMOVED),
    (re.compile(r"(?m)^#{1,6} +"), "", remarks.HTML_REMOVED),
    (re.compile(r"(\*\*|__|`)(?=\S)([^*_`\n]{1,2000})(?<=\S)\1"), r"\2", remarks.HTML_REMOVED),
    (re.compile(r"(?<![\w*_])([*_])(?=\S)([^*_\n]{1,2000})(?<=\S)\1(?![\w*_])"), r"\2", remarks.HTML_REMOVED),
    (re.compile(r"(?m)^(?:[*+-]|\d{1,3}\.) +"), "", remarks.HTML_REMOVED),
    (re.compile(r"(?m)^> ?"), "", remarks.HTML_REMOVED),
)
"""Markdown forms: pattern, what stays, remark."""
_INVISIBLE = frozenset({"Cf", "Cc", "Co", "Cs", "Cn"})


@dataclass(frozen=True, slots=True)
class MarkupImage:
    """An ``<img>``: its address, its description, and its bytes if they stand in the address (``data:``)."""

    address: str
    alt: str
    data: bytes | None = None


@dataclass(frozen=True, slots=True)
class PlainText:
    """Text without markup (paragraphs on lines of their own), its pictures, and what was dropped."""

    text: str
    images: tuple[MarkupImage, ...] = ()
    notes: tuple[Remark, ...] = ()


def plain_text(markup: str) -> PlainText:
    """Convert HTML to plain text; text that is too long is cut, with a remark."""
    embedded: dict[str, bytes | None] = {}

    def taken_out(found: re.Match[str]) -> str:
        address = f"embedded:{len(embedded)}"
        embedded[address] = _base64(found[1])
        return address

    short = _EMBEDDED.sub(taken_out, markup)
    notes = [remarks.text_too_long(MAX_FIELD)] if len(short) > MAX_FIELD else []
    parser = _Stripper(embedded)
    parser.feed(short[:MAX_FIELD])
    parser.close()
    text = tidied("".join(parser.pieces))
    if _MATHS.search(text):
        notes.append(remarks.FORMULA_REMOVED)
    return PlainText(text, tuple(parser.images), remarks.unique([*notes, *parser.notes]))


def unmarked_text(text: str) -> PlainText:
    """Text that has no markup, tidied; a formula in it gets a remark."""
    words = tidied(text)
    return PlainText(words, (), (remarks.FORMULA_REMOVED,) if _MATHS.search(words) else ())


def tidied(text: str) -> str:
    """`text` in NFC, without invisible characters, with single spaces, and with single line breaks."""
    seen = text
    if not text.isprintable():  # a quick test that is true for nearly all texts
        seen = "".join(
            sign if sign == "\n" or unicodedata.category(sign) not in _INVISIBLE else " " if sign == "\t" else ""
            for sign in text.replace("\u2028", "\n").replace("\u2029", "\n")
        )
    return _LINES.sub("\n", _SPACES.sub(" ", unicodedata.normalize("NFC", seen))).strip()


class _Stripper(HTMLParser):
    """Collects the words, the pictures and the remarks."""

    def __init__(self, embedded: dict[str, bytes | None]) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.images: list[MarkupImage] = []
        self.notes: list[Remark] = []
        self._embedded = embedded
        self._swallowing = 0
        self._shift: dict[int, int] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what the tag means for the text."""
        values = {name: value or "" for name, value in attrs}
        if tag in _SWALLOWED:
            self._swallowing += 1
            self.notes.append(remarks.CODE_REMOVED)
        elif tag == "img":
            self._take_image(values)
        elif tag not in _HARMLESS:
            self.notes.append(_REMARKS.get(tag, remarks.HTML_REMOVED))
        if any(name.startswith("on") for name in values):
            self.notes.append(remarks.CODE_REMOVED)
        if tag in _BLOCKS:
            self.pieces.append("\n")
        elif tag in {"td", "th"}:
            self.pieces.append(" ")
        elif tag in {"sup", "sub"}:
            self._shift = _RAISED if tag == "sup" else _LOWERED

    def handle_endtag(self, tag: str) -> None:
        """End swallowing or raising; end the line after a block."""
        if tag in _SWALLOWED:
            self._swallowing = max(0, self._swallowing - 1)
        elif tag in {"sup", "sub"}:
            self._shift = None
        elif tag in _BLOCKS and tag != "br":
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        """Keep the words; line breaks in the source are spaces."""
        if not self._swallowing:
            words = data.replace("\n", " ")
            self.pieces.append(words.translate(self._shift) if self._shift else words)

    def parse_html_declaration(self, i: int) -> int:
        """Skip ``<![…>`` as a comment, as browsers do; html.parser raises AssertionError for it (gh-77057)."""
        is_section = self.rawdata.startswith("<![", i)
        return self.parse_bogus_comment(i) if is_section else super().parse_html_declaration(i)

    def handle_comment(self, data: str) -> None:
        """Drop a comment: it was never shown."""

    def _take_image(self, values: dict[str, str]) -> None:
        address, alt = values.get("src", ""), tidied(values.get("alt", "")).replace("\n", " ")
        if address in self._embedded:
            data = self._embedded[address]
            if data is not None:
                self.images.append(MarkupImage("", alt, data))
                return
        elif address and "://" not in address and not address.startswith(("//", "data:")):
            self.images.append(MarkupImage(unquote(address), alt))
            return
        self.notes.append(remarks.PICTURE_OUTSIDE)


def _base64(text: str) -> bytes | None:
    try:
        return base64.b64decode("".join(text.split()), validate=True)
    except (binascii.Error, ValueError):
        return None


def plain_markdown(text: str) -> PlainText:
    """Convert Markdown (the forms that Moodle accepts) to plain text; HTML inside it is converted, too."""
    notes = []
    words = text
    for pattern, kept, note in _MARKDOWN:
        words, count = pattern.subn(kept, words)
        if count:
            notes.append(note)
    found = plain_text(words.replace("\n", "<br>"))
    return PlainText(found.text, found.images, remarks.unique([*notes, *found.notes]))
