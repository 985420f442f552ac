"""Fuzz input: pictures and drawings of packs.

Rules: Each picture is first checked, then drawn in a child process (the trial), as during the installation of a pack.
Only if both succeed, this process decodes the picture, as the screen does.
"""

from collections.abc import Sequence
from contextlib import ExitStack
from random import Random

from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
from PySide6.QtGui import QImageReader

from kiosk.content.media.pictures import fault_of_trial
from kiosk.content.packs.contents import check_member, refuse_fault
from kiosk.domain.errors import KioskError
from kiosk.house import picture_trial
from tests.fuzz.harness import Case
from tests.fuzz.mutators import drawings, rasters

_SCREEN = QSize(1280, 720)
"""Size in which the fuzz tests decode pictures; on a full-HD screen, every picture of a lesson is smaller."""
MANIFEST = {"publisher": {"name": {"vi": "Trạm mẫu"}}}


def show(name: str, data: bytes) -> None:
    """Decode the picture `data` in the size `_SCREEN`, as the QML type `Image` does with its ``sourceSize``."""
    buffer = QBuffer()
    buffer.setData(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, name.rpartition(".")[2].encode())
    size = reader.size()
    if size.isValid():
        reader.setScaledSize(size.scaled(_SCREEN, Qt.AspectRatioMode.KeepAspectRatio))
    reader.read()


class _Media:
    """Base class of the kinds of picture input: checks a picture, draws it in a child process, then decodes it."""

    name: str

    def __init__(self) -> None:
        self._opened = ExitStack()
        self._trial = self._opened.enter_context(picture_trial())

    def attempt(self, case: Case) -> Sequence[KioskError]:
        ((name, data),) = case.items()
        check_member(name, data, len(data), MANIFEST)
        fault = fault_of_trial(data, self._trial)
        if fault is not None:
            refuse_fault(MANIFEST, name, fault)
        show(name, data)
        return ()

    def state(self) -> object:
        return ()

    def reset(self) -> None:
        """Do nothing: checking a picture changes no state."""

    def close(self) -> None:
        self._opened.close()


class Pictures(_Media):
    """Mutated raster pictures: PNG and JPEG, and WebP, the format that packs must not contain."""

    name = "picture"

    def base(self) -> Case:
        return {"media/a.jpg": rasters.originals("jpg")[0]}

    def make(self, rng: Random) -> Case:
        match rng.randrange(20):
            case 0:
                return {rng.choice(("media/a.jpg", "media/a.png")): rasters.mutated_webp(rng)}
            case 1:
                return {"media/a.jpg": rasters.mutated_png(rng)}
            case 2:
                return {"media/a.png": rasters.mutated_jpeg(rng)}
            case number if number < 9:
                return {"media/a.png": rasters.mutated_png(rng)}
        return {"media/a.jpg": rasters.mutated_jpeg(rng)}


class Drawings(_Media):
    """Mutated SVG drawings."""

    name = "drawing"

    def base(self) -> Case:
        return {"media/a.svg": drawings.originals()[0].encode()}

    def make(self, rng: Random) -> Case:
        return {"media/a.svg": drawings.mutated(rng)}
