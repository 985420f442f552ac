"""One content of H5P while it is read: its library, its parameters, and its texts and pictures as plain values."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from kiosk.content.exchange.h5p.json_contents import Fields
from kiosk.content.exchange.items import ForeignItem, ForeignOption, ForeignPicture, ItemKind, Remark
from kiosk.content.exchange.markup import MarkupImage, plain_text
from kiosk.content.exchange.package.pictures import PackagePictures
from kiosk.content.exchange.package.remarks import FEEDBACK_BY_MARK
from kiosk.content.exchange.remarks import MEDIA_REMOVED, unique

FORMAT = "h5p"


@dataclass(slots=True)
class H5pContent:
    """A content with its ``library`` (such as ``H5P.Blanks``), ``params`` and ``title``; ``notes``: what was lost.

    ``category``: the title of the chapter or slide that it stands in.
    """

    library: str
    params: Fields
    title: str
    category: str
    pictures: PackagePictures
    notes: list[Remark] = field(default_factory=list)

    def plain(self, markup: str) -> str:
        """`markup` as plain text, one line a paragraph."""
        found = plain_text(markup)
        self.notes.extend(found.notes)
        return found.text

    def line(self, markup: str) -> str:
        """`markup` as plain text in one line."""
        return " ".join(self.plain(markup).split("\n"))

    def picture(self) -> ForeignPicture | None:
        """The picture above the question; a video is dropped."""
        media = self.params.fields("media")
        inner = media.fields("type") or media
        if inner.text("library").startswith("H5P.Image"):
            return self.picture_of(inner.fields("params"))
        if inner.text("library"):
            self.notes.append(MEDIA_REMOVED)
        return None

    def picture_of(self, params: Fields) -> ForeignPicture | None:
        """The picture of the parameters of an ``H5P.Image``."""
        return self.picture_file(params.fields("file"), params.text("alt"))

    def picture_file(self, file: Fields, alt: str) -> ForeignPicture | None:
        """The picture that `file` (an object with ``path``) names."""
        path = file.text("path").removesuffix("#tmp")
        if not path:
            return None
        found = self.pictures.find(MarkupImage(path, self.line(alt)))
        if isinstance(found, ForeignPicture):
            return found
        self.notes.append(found)
        return None

    def feedback(self) -> str:
        """The feedback for the best result."""
        texts = {one.number("to") or 0.0: one.text("feedback") for one in self._ranges()}
        told = {mark: text for mark, text in texts.items() if text.strip() and "@" not in text}
        if len(told) > 1 or (told and max(told) < 100):  # noqa: PLR2004 - percent
            self.notes.append(FEEDBACK_BY_MARK)
        return self.line(told[max(told)]) if told and max(told) >= 100 else ""  # noqa: PLR2004 - percent

    def _ranges(self) -> Iterable[Fields]:
        nested = self.params.fields("overallFeedback")
        return nested.each("overallFeedback") if nested else self.params.each("overallFeedback")

    def item(
        self, kind: ItemKind, prompt: str, options: Iterable[ForeignOption] = (), feedback: str = ""
    ) -> ForeignItem:
        """The neutral item of this content, with the remarks collected so far."""
        picture = self.picture()
        return ForeignItem(
            FORMAT,
            self.library,
            kind,
            self.title,
            prompt,
            options=tuple(options),
            feedback=feedback or self.feedback(),
            category=self.category,
            picture=picture,
            notes=unique(self.notes),
        )

    def left(self, kind: ItemKind, refusal: Remark, prompt: str = "") -> ForeignItem:
        """The item of this content if it cannot be a step."""
        return replace(self.item(kind, prompt), refusal=refusal)
