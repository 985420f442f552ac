"""Texts of a Moodle XML question: plain text, embedded pictures, and what was changed."""

import base64
import binascii
import re
from urllib.parse import unquote

from kiosk.content.exchange import remarks
from kiosk.content.exchange.hardened_xml import XmlElement
from kiosk.content.exchange.items import ForeignPicture, Remark
from kiosk.content.exchange.markup import MarkupImage, PlainText, plain_markdown, plain_text, tidied, unmarked_text
from kiosk.domain.texts import translatable

CASE_IGNORED = Remark(translatable("Staff", "Capital and small letters are no longer told apart."))
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_PLUGIN_FILE = "@@PLUGINFILE@@"


class MoodleTexts:
    """Converts the texts of one question; ``notes`` collects what was changed."""

    def __init__(self, notes: tuple[Remark, ...]) -> None:
        self.notes: list[Remark] = list(notes)

    def of(self, element: XmlElement | None) -> str:
        """The text in the element's ``<text>``; its pictures are dropped with a remark."""
        words, picture = self.with_picture(element)
        if picture:
            self.notes.append(remarks.PICTURES_DROPPED)
        return words

    def typed(self, element: XmlElement) -> str:
        """The text in the element's ``<text>``, which Moodle compares letter by letter; tags in it are no letters."""
        holder = element.child("text")
        raw = holder.text() if holder else ""
        return self.of(element) if _TAG.search(raw) else tidied(raw)

    def with_picture(self, element: XmlElement | None) -> tuple[str, ForeignPicture | None]:
        """The text in the element's ``<text>``, and its first picture."""
        if element is None:
            return "", None
        holder = element.child("text")
        raw = holder.text() if holder else element.text() if not element.children() else ""
        found = _converted(raw, element.attributes.get("format", "html"))
        self.notes += found.notes
        pictures = [picture for image in found.images if (picture := self._picture(image, element))]
        if len(pictures) > 1:
            self.notes.append(remarks.PICTURES_DROPPED)
        return found.text, pictures[0] if pictures else None

    def _picture(self, image: MarkupImage, element: XmlElement) -> ForeignPicture | None:
        if image.data is not None:
            return ForeignPicture("hinh", image.data, image.alt)
        name = image.address.removeprefix(_PLUGIN_FILE).lstrip("/").partition("?")[0]
        for file in element.children("file"):
            if unquote(file.attributes.get("name", "")) == name or file.attributes.get("name") == name:
                data = file_data(file)
                if data is not None:
                    return ForeignPicture(name, data, image.alt)
        self.notes.append(remarks.PICTURE_OUTSIDE)
        return None


def file_data(file: XmlElement) -> bytes | None:
    """The bytes of a ``<file>`` in base64; None if they are damaged."""
    try:
        return base64.b64decode("".join(file.text().split()), validate=True)
    except (binascii.Error, ValueError):
        return None


def _converted(raw: str, text_format: str) -> PlainText:
    match text_format:
        case "plain_text":
            return unmarked_text(raw)
        case "markdown":
            return plain_markdown(raw)
        case "moodle_auto_format":
            return plain_text(raw.strip().replace("\n", "<br>")) if "<" in raw or "&" in raw else unmarked_text(raw)
        case _:
            return plain_text(raw)
