"""Finds the pictures of an item in its package."""

from collections.abc import Iterable

from kiosk.content.exchange.items import ForeignPicture, Remark
from kiosk.content.exchange.markup import MarkupImage
from kiosk.content.exchange.package.files import PackageFiles, resolved
from kiosk.content.exchange.package.remarks import PICTURE_MISSING
from kiosk.content.exchange.remarks import PICTURE_OUTSIDE, PICTURES_DROPPED
from kiosk.domain.errors import QuestionsRefusedError


class PackagePictures:
    """The pictures that an item in `folder` may refer to."""

    def __init__(self, files: PackageFiles, folder: str) -> None:
        self._files = files
        self._folder = folder

    def first(self, images: Iterable[MarkupImage]) -> tuple[ForeignPicture | None, tuple[Remark, ...]]:
        """The first of `images` that is in the package, and remarks about the others."""
        listed = list(images)
        notes: list[Remark] = []
        for place, image in enumerate(listed):
            found = self.find(image)
            if isinstance(found, ForeignPicture):
                more = (PICTURES_DROPPED,) if place + 1 < len(listed) else ()
                return found, (*notes, *more)
            notes.append(found)
        return None, tuple(notes)

    def find(self, image: MarkupImage) -> ForeignPicture | Remark:
        """The picture `image`, or why it cannot be shown."""
        if image.data is not None:
            return ForeignPicture("picture", image.data, image.alt)
        name = resolved(self._folder, image.address)
        if name is None:
            return PICTURE_OUTSIDE
        try:
            return ForeignPicture(name.rpartition("/")[2], self._files.read(name), image.alt)
        except (KeyError, OSError, QuestionsRefusedError):
            return PICTURE_MISSING
