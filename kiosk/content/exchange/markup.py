"""Turns HTML of other programs into plain text.

Rules: words stay; everything else is dropped, and a remark names it. Nothing is fetched, run or linked. A paragraph
around the text, a line break and a non-breaking space are no loss and get no remark. The entries of a list are
divided by semicolons, and keep their numbers. Pictures are returned by their address; the reader looks for them
in its file.
"""

import base64
import binascii
import re
import unicodedata
from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import unquote

from kiosk.content.exchange import remarks
from kiosk.content.exchange.formulas import Formula, lowered, raised
from kiosk.content.exchange.items import Remark
from kiosk.content.exchange.limits import MAX_FIELD

MARKUP = re.compile(r"<[/!?a-zA-Z]|&(?:[a-zA-Z]+[0-9]*|#\d+|#[xX][0-9a-fA-F]+)")
"""Matches what a browser would take for a tag or an entity."""
_SIGN = re.compile(r"<(?![/!?a-zA-Z])")
"""Matches a ``<`` that begins no tag; html.parser takes as long for each as for a tag."""
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
_SPACES = re.compile(r"[^\S\n]+")
_LINES = re.compile(r" ?\n[ \n]*")
_NUMBER_ALONE = re.compile(r"(?m)^([0-9]{1,3}\))\n(?=.)")
_MARKDOWN = (
    (re.compile(r"!\[([^\[\]\n]{0,200})\]\([^()\s]{0,500}\)"), r"\1", remarks.PICTURE_OUTSIDE),
    (re.compile(r"\[([^\[\]\n]{1,500})\]\([^()\s]{0,500}\)"), r"\1", remarks.LINK_REMOVED),
    (re.compile(r"(?m)^#{1,6} +"), "", remarks.HTML_REMOVED),
    (re.compile(r"(\*\*|__|`)(?=\S)([^*_`\n]{1,2000})(?<=\S)\1"), r"\2", remarks.HTML_REMOVED),
    (re.compile(r"(?<![\w*_])([*_])(?=\S)([^*_\n]{1,2000})(?<=\S)\1(?![\w*_])"), r"\2", remarks.HTML_REMOVED),
    (re.compile(r"(?m)^[*+] +"), "- ", remarks.HTML_REMOVED),
    (re.compile(r"(?m)^> ?"), "", remarks.HTML_REMOVED),
)
"""Markdown forms: pattern, what stays, remark."""
_DEEPEST = 40
"""Maximum number of elements inside each other in a formula, and of raised or lowered texts."""
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
    parser.feed(_SIGN.sub("&lt;", short[:MAX_FIELD]))
    parser.close()
    text = _NUMBER_ALONE.sub(r"\1 ", tidied("".join(parser.pieces)))
    if _MATHS.search(text):
        notes.append(remarks.FORMULA_KEPT)
    return PlainText(text, tuple(parser.images), remarks.unique([*notes, *parser.notes]))


def unmarked_text(text: str) -> PlainText:
    """Text that has no markup, tidied; a formula in it gets a remark."""
    words = tidied(text)
    return PlainText(words, (), (remarks.FORMULA_KEPT,) if _MATHS.search(words) else ())


def tidied(text: str) -> str:
    """`text` in NFC, without invisible characters, with single spaces, and with single line breaks."""
    seen = text
    if not text.isprintable():  # a quick test that is true for nearly all texts
        seen = "".join(
            sign if sign == "\n" or unicodedata.category(sign) not in _INVISIBLE else " " if sign == "\t" else ""
            for sign in text.replace("\u2028", "\n").replace("\u2029", "\n")
        )
    return _LINES.sub("\n", _SPACES.sub(" ", unicodedata.normalize("NFC", seen))).strip()


@dataclass(slots=True)
class _List:
    """An open list. ``count``: number of its entries so far."""

    is_numbered: bool = False
    count: int = 0


class _Stripper(HTMLParser):
    """Collects the words, the pictures and the remarks."""

    def __init__(self, embedded: dict[str, bytes | None]) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.images: list[MarkupImage] = []
        self.notes: list[Remark] = []
        self._embedded = embedded
        self._swallowing = 0
        self._shifts: list[tuple[str, int]] = []
        self._lists: list[_List] = []
        self._formula: list[Formula] = []
        self._words = -1
        """Place of the last piece that is not blank; -1 if there is none."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what the tag means for the text."""
        values = {name: value or "" for name, value in attrs}
        if self._is_deep(tag):
            self.notes.append(remarks.FORMULA_LOST)
            return
        if tag == "math" or self._formula:
            self._formula.append(Formula(tag))
            return
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
            self._begin_block(tag)
        elif tag in {"td", "th"}:
            self.pieces.append(" ")
        elif tag in {"sup", "sub"}:
            self._shifts.append((tag, len(self.pieces)))

    def handle_endtag(self, tag: str) -> None:
        """End swallowing or raising; end the line after a block."""
        if self._formula:
            self._end_formula(tag)
        elif tag in _SWALLOWED:
            self._swallowing = max(0, self._swallowing - 1)
        elif self._shifts and tag == self._shifts[-1][0]:
            _, start = self._shifts.pop()
            words = "".join(self.pieces[start:]).strip()
            del self.pieces[start:]
            self._put((raised if tag == "sup" else lowered)(words))
        elif tag in _BLOCKS and tag != "br":
            if tag in {"ul", "ol"} and self._lists and self._lists.pop().count > 1:
                self._end_entry(".")
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        """Keep the words; line breaks in the source are spaces."""
        if self._formula:
            self._formula[-1].parts.append(data)
        elif not self._swallowing:
            self._put(data.replace("\n", " "))

    def parse_html_declaration(self, i: int) -> int:
        """Skip ``<![…>`` as a comment, as browsers do; html.parser raises AssertionError for it (gh-77057)."""
        is_section = self.rawdata.startswith("<![", i)
        return self.parse_bogus_comment(i) if is_section else super().parse_html_declaration(i)

    def close(self) -> None:
        """End a formula that has no end."""
        super().close()
        self._end_formula("math")

    def handle_comment(self, data: str) -> None:
        """Drop a comment: it was never shown."""

    def _is_deep(self, tag: str) -> bool:
        """Whether `tag` begins a part of a formula inside too many others."""
        return len(self._formula) >= _DEEPEST or (tag in {"sup", "sub"} and len(self._shifts) >= _DEEPEST)

    def _put(self, words: str) -> None:
        """Add a piece."""
        if words.strip():
            self._words = len(self.pieces)
        self.pieces.append(words)

    def _begin_block(self, tag: str) -> None:
        """Begin a line; an entry of a list begins with its number, if the list has numbers."""
        if tag in {"ul", "ol"}:
            if self._lists:
                self._end_entry(":")
            self._lists.append(_List(is_numbered=tag == "ol"))
        here = self._lists[-1] if self._lists and tag == "li" else _List()
        if here.count:
            self._end_entry(";")
        here.count += 1
        self._put(f"\n{here.count}) " if here.is_numbered else "\n")

    def _end_entry(self, sign: str) -> None:
        """Put `sign` behind the words before, unless they end with a sign."""
        if self._words >= 0 and (last := self.pieces[self._words].rstrip())[-1] not in ".,;:!?…":
            self.pieces[self._words :] = [last]
            self._put(sign)

    def _end_formula(self, tag: str) -> None:
        """End the element `tag` of a formula; void elements without an end tag end with it."""
        if tag not in {one.tag for one in self._formula}:
            return
        while True:
            ended = self._formula.pop()
            if self._formula:
                self._formula[-1].parts.append(ended)
            if ended.tag == tag:
                break
        if not self._formula:
            words = ended.linear()
            self.notes.append(remarks.FORMULA_LOST if words is None else remarks.FORMULA_REMOVED)
            self._put(words if words is not None else "…")

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
