"""Tests of unpacking a record copy: intact archives are unpacked, sparse files and wrong sizes are refused."""

import io
import tarfile
from pathlib import Path

import pytest

from kiosk.domain.errors import CopyRefusedError
from kiosk.services.backup.copy_contents import RECORD, packed, unpack


def test_what_was_packed_is_taken_out(tmp_path: Path) -> None:
    record, archive, out = tmp_path / "record", tmp_path / "archive", tmp_path / "out"
    record.write_bytes(b"a record")
    out.mkdir()
    archive.write_bytes(b"".join(packed({RECORD: record}, {})))
    unpack(archive, out, "a.saoluu")
    assert (out / RECORD).read_bytes() == b"a record"


def test_a_sparse_file_is_refused_before_it_fills_the_disk(tmp_path: Path) -> None:
    """A header states the expanded size, so an archive of a few kilobytes could unpack to terabytes of zeros."""
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w", format=tarfile.PAX_FORMAT) as made:
        info = tarfile.TarInfo(RECORD)
        info.size = 4
        info.pax_headers = {"GNU.sparse.size": "5000000", "GNU.sparse.map": "0,4"}
        made.addfile(info, io.BytesIO(b"data"))
    (tmp_path / "archive").write_bytes(data.getvalue())
    (tmp_path / "out").mkdir()
    with pytest.raises(CopyRefusedError, match="damaged"):
        unpack(tmp_path / "archive", tmp_path / "out", "a.saoluu")
    assert not list((tmp_path / "out").iterdir())


@pytest.mark.parametrize("size", ["x", "1_0x", "9" * 5000])
def test_an_extended_header_with_a_wrong_size_is_refused(tmp_path: Path, size: str) -> None:
    archive, out = tmp_path / "copy.tar", tmp_path / "out"
    out.mkdir()
    with tarfile.open(archive, "w", format=tarfile.PAX_FORMAT) as files:
        info = tarfile.TarInfo(RECORD)
        info.pax_headers = {"GNU.sparse.size": size}
        files.addfile(info)
    with pytest.raises(CopyRefusedError):
        unpack(archive, out, "copy")
