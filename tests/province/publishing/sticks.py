"""Writes and inspects carriers on sticks."""

from pathlib import Path

from kiosk.province.publishing.carrier import WrittenCarrier, write_carrier
from tests.province.publishing.province import Province


def written(province: Province, out: Path, **options: object) -> WrittenCarrier:
    return write_carrier(province.folder, out, province.now, **options)  # type: ignore[arg-type]


def carried(folder: Path) -> list[str]:
    """Return the file names of the packs in a carrier, without the hashes in front of them."""
    return sorted(path.name.partition(".")[2] for path in folder.glob("targets/*/*"))


def bytes_below(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
