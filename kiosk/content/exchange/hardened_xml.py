"""Parses XML of other programs with limits; nothing outside the file is ever read.

Rules: a document type declaration is refused, and with it every entity but the five of XML and numeric references.
Depth, number of elements and length of texts are limited. Bytes are decoded by `decoding`, not by the parser, so that
a wrongly declared encoding does no harm.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import NoReturn
from xml.parsers import expat

from kiosk.content.exchange.decoding import decoded
from kiosk.content.exchange.items import Remark
from kiosk.content.exchange.limits import MAX_XML_DEPTH, MAX_XML_ELEMENTS, MAX_XML_TEXT
from kiosk.domain.errors import QuestionsRefusedError
from kiosk.domain.texts import MessageText, translatable

_DECLARED = re.compile(rb"""\A\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_CHUNK = 64 * 1024
_SPACE = re.compile(r"\s+")
_SAVE_AGAIN = translatable("Staff", "Export the questions again in the other program.")


@dataclass(slots=True)
class XmlElement:
    """One element. ``tag`` has no namespace; ``namespace`` is its URI. Attribute names have no namespace either.

    ``content``: texts and elements in document order. ``line``: its line in the file, from 1.
    """

    tag: str
    attributes: dict[str, str]
    namespace: str = ""
    line: int = 0
    content: list["str | XmlElement"] = field(default_factory=list)

    def children(self, tag: str = "") -> list["XmlElement"]:
        """The child elements, or those named `tag`."""
        return [one for one in self.content if isinstance(one, XmlElement) and (not tag or one.tag == tag)]

    def child(self, *way: str) -> "XmlElement | None":
        """The first descendant along the tags `way`, or None."""
        here = self
        for tag in way:
            below = next(iter(here.children(tag)), None)
            if below is None:
                return None
            here = below
        return here

    def every(self, *tags: str) -> Iterator["XmlElement"]:
        """All descendants with one of `tags` (all, if none is given), in document order."""
        for one in self.content:
            if isinstance(one, XmlElement):
                if not tags or one.tag in tags:
                    yield one
                yield from one.every(*tags)

    def text(self) -> str:
        """All text inside, without the tags."""
        return "".join(one if isinstance(one, str) else one.text() for one in self.content)

    def words(self, *way: str) -> str:
        """The text of the descendant along `way`, with single spaces; empty if there is none."""
        found = self.child(*way)
        return _SPACE.sub(" ", found.text()).strip() if found else ""


class XmlCutOffError(Exception):
    """The XML is damaged or cut off at ``line``, after the elements that were yielded."""

    def __init__(self, line: int) -> None:
        super().__init__(f"line {line}")
        self.line = line


@dataclass(slots=True)
class XmlSource:
    """XML bytes decoded once; ``notes``: what the decoding changed."""

    text: str
    notes: tuple[Remark, ...] = ()

    @classmethod
    def of(cls, data: bytes) -> "XmlSource":
        """Decode `data`."""
        declared = _DECLARED.match(data)
        found = decoded(data, declared[1].decode("ascii") if declared else "")
        return cls(_DECLARATION.sub("", found.text, count=1), found.notes)

    def root(self) -> XmlElement:
        """The whole document. Raises QuestionsRefusedError if it is damaged or violates a limit."""
        builder = _Builder(())
        try:
            for _ in _fed(self.text, builder):
                pass
        except XmlCutOffError as error:
            _refuse(
                translatable("Staff", "The XML is damaged or cut off at line {line}."), _SAVE_AGAIN, line=error.line
            )
        if builder.root is None:
            _refuse(translatable("Staff", "The XML is empty."), _SAVE_AGAIN)
        return builder.root

    def elements(self, tags: Collection[str]) -> Iterator[XmlElement]:
        """Yield each outermost element with one of `tags` as soon as it ends; nothing else is kept in memory.

        Raises QuestionsRefusedError for a forbidden declaration or a violated limit, XmlCutOffError for damage.
        """
        yield from _fed(self.text, _Builder(tags))


def _fed(text: str, builder: "_Builder") -> Iterator[XmlElement]:
    parser = expat.ParserCreate("utf-8", namespace_separator=" ")
    parser.buffer_text = True
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    builder.listen_to(parser)
    try:
        for start in range(0, len(text), _CHUNK):
            parser.Parse(text[start : start + _CHUNK].encode("utf-8", "replace"), False)
            yield from builder.taken()
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        yield from builder.taken()
        raise XmlCutOffError(error.lineno) from error
    yield from builder.taken()


class _Builder:
    """Builds the elements with one of the tags (or the root, if there are no tags) from the events of the parser."""

    def __init__(self, tags: Collection[str]) -> None:
        self._tags = frozenset(tags)
        self._open: list[XmlElement] = []
        self._depth = 0
        self._elements = 0
        self._length = 0
        self._done: list[XmlElement] = []
        self._parser: expat.XMLParserType
        self.root: XmlElement | None = None

    def listen_to(self, parser: expat.XMLParserType) -> None:
        """Install the handlers."""
        self._parser = parser
        parser.StartElementHandler = self._started
        parser.EndElementHandler = self._ended
        parser.CharacterDataHandler = self._said
        parser.StartDoctypeDeclHandler = self._refused
        parser.EntityDeclHandler = self._refused
        parser.ExternalEntityRefHandler = self._refused

    def taken(self) -> list[XmlElement]:
        """The elements finished since the last call."""
        done, self._done = self._done, []
        return done

    def _started(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > MAX_XML_DEPTH:
            _refuse(translatable("Staff", "The XML has more than {most} levels."), _SAVE_AGAIN, most=MAX_XML_DEPTH)
        namespace, _, tag = name.rpartition(" ")
        if not self._open and self._tags and tag not in self._tags:
            return
        if not self._open:
            self._elements = self._length = 0
        self._elements += 1
        if self._elements > MAX_XML_ELEMENTS:
            message = translatable("Staff", "An item of the XML has more than {most} elements.")
            _refuse(message, _SAVE_AGAIN, most=MAX_XML_ELEMENTS)
        plain = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
        element = XmlElement(tag, plain, namespace, self._parser.CurrentLineNumber)
        if self._open:
            self._open[-1].content.append(element)
        self._open.append(element)

    def _ended(self, _name: str) -> None:
        self._depth -= 1
        if self._open:
            ended = self._open.pop()
            if not self._open:
                self.root = ended
                if self._tags:
                    self._done.append(ended)

    def _said(self, text: str) -> None:
        if self._open:
            self._length += len(text)
            if self._length > MAX_XML_TEXT:
                message = translatable("Staff", "An item of the XML has more than {most} characters.")
                _refuse(message, _SAVE_AGAIN, most=MAX_XML_TEXT)
            self._open[-1].content.append(text)

    def _refused(self, *_declared: object) -> NoReturn:
        _refuse(
            translatable("Staff", "The XML declares its own entities or document type; such files can do harm."),
            _SAVE_AGAIN,
        )


def _refuse(message: MessageText, cure: MessageText, **said: str | int) -> NoReturn:
    raise QuestionsRefusedError(message, cure, **said)
