"""Zip files for tests, honest and hostile."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from kiosk.content.exchange.formats import HEAD_BYTES, ForeignFile


def zipped(path: Path, contents: Mapping[str, bytes]) -> ForeignFile:
    """A zip file at `path`."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in contents.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return opened(path, tuple(contents))


def opened(path: Path, members: Sequence[str] = ()) -> ForeignFile:
    """The file at `path`, as the import hands it to a reader."""
    with path.open("rb") as file:
        return ForeignFile(path, file.read(HEAD_BYTES), tuple(members))


def linked(name: str, target: str) -> bytes:
    """A zip file with the symbolic link `name`."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        info = zipfile.ZipInfo(name)
        info.create_system, info.external_attr = 3, 0o120777 << 16
        archive.writestr(info, target)
    return buffer.getvalue()


def encrypted(contents: Mapping[str, bytes]) -> bytes:
    """A zip file whose members have the flag of encryption."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in contents.items():
            archive.writestr(name, data)
    data = bytearray(buffer.getvalue())
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = data.find(sign)
        while start >= 0:
            data[start + place] |= 1
            start = data.find(sign, start + 4)
    return bytes(data)
