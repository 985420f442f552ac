"""Makes pictures of other programs fit for a pack before their questions are mapped to steps.

Rules: a picture that a pack may contain stays as it is. A JPEG that was stored on its side is turned upright. A
picture of a question about places stays, because the places are counted in its pixels. A picture that cannot be read
stays, too: the mapping then says why it was dropped.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from kiosk.content.exchange.items import ForeignItem, ForeignPicture, ItemKind, Remark
from kiosk.content.exchange.orientation import is_turned
from kiosk.content.exchange.pictures import CheckedPicture, checked_picture
from kiosk.content.exchange.remarks import picture_shrunk, picture_turned
from kiosk.content.media.rasters import read_jpeg
from kiosk.domain.studio.ports import ScaledPicture
from kiosk.domain.studio.refusals import PictureRefusedError


class PictureFitting:
    """Scales the pictures of items. `scaled` reads a picture file; `folder`: for one file while it is read."""

    def __init__(self, scaled: Callable[[Path], ScaledPicture], folder: Path) -> None:
        self._scaled = scaled
        self._folder = folder

    def fitted(self, item: ForeignItem) -> ForeignItem:
        """Return `item` with pictures that a pack may contain, with a remark for each that was changed."""
        if item.kind is ItemKind.HOTSPOT:
            return item
        notes: list[Remark] = []
        options = tuple(
            replace(
                option,
                picture=self._picture(option.picture, notes),
                partner_picture=self._picture(option.partner_picture, notes),
            )
            if option.picture or option.partner_picture
            else option
            for option in item.options
        )
        picture = self._picture(item.picture, notes)
        return replace(item, picture=picture, options=options, notes=(*item.notes, *notes)) if notes else item

    def _picture(self, picture: ForeignPicture | None, notes: list[Remark]) -> ForeignPicture | None:
        if picture is None or isinstance(checked_picture(picture), CheckedPicture):
            return picture
        raster, turned = read_jpeg(picture.data), is_turned(picture.data)
        if turned and raster is None:
            return picture  # Qt ignores the orientation of a PNG
        file = self._folder / "picture"
        file.write_bytes(picture.data)
        try:
            scaled = self._scaled(file)
        except PictureRefusedError:
            return picture
        finally:
            file.unlink(missing_ok=True)
        if turned:
            notes.append(picture_turned(picture.name))
        if not turned or (raster and scaled.width * scaled.height < raster.width * raster.height):
            notes.append(picture_shrunk(picture.name, len(picture.data), len(scaled.data)))
        return replace(picture, data=scaled.data)
