"""Valid and invalid zip files of carriers."""

import warnings
import zipfile
from collections.abc import Mapping
from pathlib import Path

from kiosk.content.trust.carriers import Carrier, find_carriers
from kiosk.content.trust.zipped import ZipCarrier
from kiosk.domain.errors import CarrierRefusedError
from tests.content.trust.province import as_zip

FLAGS, METHOD, CRC, SIZE, OFFSET = 8, 10, 16, 24, 42
"""Offsets of these fields in an entry of the zip central directory (APPNOTE §4.3.12)."""


def zip_on(stick: Path, tree: Mapping[str, bytes], *more: tuple[zipfile.ZipInfo, bytes]) -> Path:
    """Write an ordinary zip file with the carrier and the members `more` to the stick; return the zip file's path."""
    file = as_zip(tree, stick / "goi.zip")
    with zipfile.ZipFile(file, "a") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        for info, data in more:
            archive.writestr(info, data)
    return file


def entry_of(data: bytes, ending: str) -> int:
    """Return the position in `data` of the central directory entry of the member whose name ends with `ending`."""
    with_name = data.rindex(ending.encode())
    return data.rindex(b"PK\x01\x02", 0, with_name)


def patch(file: Path, ending: str, place: int, change: bytes) -> None:
    data = bytearray(file.read_bytes())
    start = entry_of(bytes(data), ending) + place
    data[start : start + len(change)] = change
    file.write_bytes(data)


def told_of(stick: Path) -> str:
    """Return the error message for a zip file that must not be accepted as a carrier."""
    (found,) = find_carriers(stick)
    assert found.carrier is None
    assert isinstance(found.error, CarrierRefusedError)
    assert found.error.cure
    return str(found.error)


def carrier_on(stick: Path) -> Carrier:
    (found,) = find_carriers(stick)
    assert isinstance(found.carrier, ZipCarrier)
    return found.carrier
