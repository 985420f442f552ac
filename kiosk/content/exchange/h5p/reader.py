"""Reads packages of H5P (``.h5p``).

Rules: only ``h5p.json``, ``content/content.json`` and the pictures that they name are read; the programs of the
libraries in the package are not.
"""

from collections.abc import Iterator

from kiosk.content.exchange.formats import ForeignFile
from kiosk.content.exchange.h5p.containers import read_content
from kiosk.content.exchange.h5p.content import FORMAT, H5pContent
from kiosk.content.exchange.h5p.json_contents import Fields, read_json
from kiosk.content.exchange.items import ForeignItem
from kiosk.content.exchange.package.files import ZipFiles
from kiosk.content.exchange.package.pictures import PackagePictures
from kiosk.domain.errors import QuestionsRefusedError
from kiosk.domain.texts import translatable

_DESCRIPTION = "h5p.json"
_CONTENT = "content/content.json"


class H5pReader:
    """Reads H5P; implements `QuestionReader`."""

    format = FORMAT
    rank = 11

    def sniff(self, file: ForeignFile) -> bool:
        """Whether the zip file has the description of an H5P package."""
        return _DESCRIPTION in file.members

    def read(self, file: ForeignFile) -> Iterator[ForeignItem]:
        """Yield the items of the package."""
        files = ZipFiles(file.path)
        if not files.has(_DESCRIPTION) or not files.has(_CONTENT):
            raise QuestionsRefusedError(
                translatable("Staff", "The H5P package has no contents."),
                translatable("Staff", "Download it again, as a file for reuse."),
            )
        description = Fields(read_json(files.read(_DESCRIPTION)))
        params = Fields(read_json(files.read(_CONTENT)))
        library = description.text("mainLibrary").partition(" ")[0]
        title = " ".join(description.text("title").split()) or file.path.stem
        yield from read_content(H5pContent(library, params, title, "", PackagePictures(files, "content")))
