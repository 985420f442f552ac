"""Links on a stick are never followed; a removed stick is reported as removed, not as forged."""

import errno
import io
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kiosk.content.packs.packfile import PackFile
from kiosk.content.trust.carriers import find_carriers
from kiosk.content.trust.folder import FolderCarrier
from kiosk.devices.stick import confined
from kiosk.domain.errors import CarrierRefusedError, PackError
from tests.content.trust.conftest import FIRST, SECOND
from tests.content.trust.province import DEPARTMENT, Province, as_folder, as_zip
from tests.content.trust.visiting import Visited

NAME = SECOND.partition("/")[2]
pytestmark = pytest.mark.skipif(os.name == "nt", reason="making links on Windows takes a right of its own")


@pytest.fixture(params=[True, False], ids=["relative", "by name"])
def _way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run the tests with both ways of opening files: relative to a directory's descriptor, and by path.

    Systems that cannot open files relative to a descriptor always open them by path.
    """
    monkeypatch.setattr(confined, "_RELATIVE", request.param)


def moved_behind_a_link(path: Path, elsewhere: Path) -> None:
    shutil.move(path, elsewhere)
    path.symlink_to(elsewhere)


@pytest.mark.usefixtures("_way")
class TestLinks:
    def test_symlinked_target(self, visited: Visited, province: Province, second: bytes, tmp_path: Path):
        province.add(DEPARTMENT, NAME, second)
        carrier = visited.insert(province.files)
        (pack,) = visited.kiosk.sticks.rglob(f"*.{NAME}")
        moved_behind_a_link(pack, tmp_path / "elsewhere")
        before = visited.state()
        examined = visited.looks(carrier)
        assert [target.name for target in examined.targets] == [FIRST]
        (refused,) = examined.refused
        assert (refused.name, "is a link to another place" in str(refused.error)) == (SECOND, True)
        assert visited.state() == before

    def test_symlinked_target_after_the_look(
        self, visited: Visited, province: Province, second: bytes, tmp_path: Path
    ):
        province.add(DEPARTMENT, NAME, second)
        carrier = visited.insert(province.files)
        examined = visited.looks(carrier)
        (target,) = [target for target in examined.targets if target.name == SECOND]
        (pack,) = visited.kiosk.sticks.rglob(f"*.{NAME}")
        moved_behind_a_link(pack, tmp_path / "elsewhere")
        before = visited.state()
        with pytest.raises(CarrierRefusedError, match="is a link to another place"):
            visited.kiosk.install(PackFile.of_target(carrier, target, examined.belief))
        assert visited.state() == before

    def test_symlinked_folder_of_a_department(self, visited: Visited, province: Province, tmp_path: Path):
        carrier = visited.insert(province.files)
        moved_behind_a_link(visited.kiosk.sticks / "targets" / DEPARTMENT, tmp_path / "elsewhere")
        before = visited.state()
        examined = visited.looks(carrier)
        assert (examined.targets, [target.name for target in examined.missing]) == ([], [FIRST])
        assert [refused.name for refused in examined.refused] == [DEPARTMENT]
        with pytest.raises(CarrierRefusedError, match="is a link to another place"):
            carrier.open_target(FIRST, examined.missing[0].sha256)
        assert visited.state() == before

    @pytest.mark.parametrize("linked", ["metadata", "metadata/timestamp.json"])
    def test_symlinked_signatures(self, visited: Visited, province: Province, tmp_path: Path, linked: str):
        visited.insert(province.files)
        moved_behind_a_link(visited.kiosk.sticks / linked, tmp_path / "elsewhere")
        before = visited.state()
        assert "is a link to another place" in visited.refuses_carrier(visited.carrier())
        assert visited.state() == before

    def test_symlinked_zip(self, visited: Visited, province: Province, tmp_path: Path):
        stick = tmp_path / "usb"
        stick.mkdir()
        (stick / "goi.zip").symlink_to(as_zip(province.files, tmp_path / "goi.zip"))
        before = visited.state()
        (found,) = find_carriers(stick)
        assert found.carrier is None
        assert "is a link to another place" in str(found.error)
        assert visited.state() == before

    def test_pipe_that_never_opens(self, visited: Visited, province: Province, second: bytes):
        province.add(DEPARTMENT, NAME, second)
        carrier = visited.insert(province.files)
        (pack,) = visited.kiosk.sticks.rglob(f"*.{NAME}")
        pack.unlink()
        os.mkfifo(pack)
        before = visited.state()
        (refused,) = visited.looks(carrier).refused
        assert "or is not a file" in str(refused.error)
        assert visited.state() == before

    def test_target_that_is_a_folder(self, visited: Visited, province: Province, second: bytes):
        province.add(DEPARTMENT, NAME, second)
        carrier = visited.insert(province.files)
        (pack,) = visited.kiosk.sticks.rglob(f"*.{NAME}")
        pack.unlink()
        (pack / "x").mkdir(parents=True)
        (pack / "x" / "y").touch()
        before = visited.state()
        examined = visited.looks(carrier)
        assert [target.name for target in examined.missing] == [SECOND]
        assert len(examined.refused) == 1
        assert visited.state() == before


def test_linked_targets_are_not_listed(visited: Visited, province: Province, tmp_path: Path):
    carrier = visited.insert(province.files)
    moved_behind_a_link(visited.kiosk.sticks / "targets", tmp_path / "elsewhere")
    before = visited.state()
    assert "is a link to another place" in visited.refuses_carrier(carrier)
    assert visited.state() == before


@pytest.mark.parametrize(
    "name", ["../secret", "metadata/../../secret", "timestamp%2ejson", "/etc/passwd", "a.json\0"]
)
def test_no_name_leads_out_of_a_carrier(province: Province, name: str, tmp_path: Path):
    (tmp_path / "secret").write_bytes(b"secret")
    stick = tmp_path / "usb"
    as_folder(province.files, stick / "tinh")
    as_zip(province.files, stick / "goi.zip")
    found = find_carriers(stick)
    assert len(found) == 2
    for carrier in (found[0].carrier, found[1].carrier):
        assert carrier is not None
        with pytest.raises(CarrierRefusedError, match="is not a valid name for a carrier file"):
            carrier.metadata(name, 9)
        with pytest.raises(CarrierRefusedError, match="is not a valid name for a carrier file"):
            carrier.open_target(name, "0" * 64)
        with pytest.raises(CarrierRefusedError, match="is not a valid name for a carrier file"):
            carrier.open_target(FIRST, f"../{'0' * 61}")


class Pulled(FolderCarrier):
    """A carrier on a stick that is pulled: the first half of each pack can be read, then `error` occurs."""

    error = errno.EIO

    def open_target(self, name: str, sha256: str) -> Any:
        with super().open_target(name, sha256) as file:
            data = file.read()
        return Half(data[: len(data) // 2], len(data), self.error)


class Half(io.BytesIO):
    """A file of `size` bytes with only its first half in `data`; reading beyond this half raises OSError."""

    def __init__(self, data: bytes, size: int, error: int) -> None:
        super().__init__(data)
        self._whole = size
        self._error = error

    def seek(self, offset: int, whence: int = 0) -> int:
        return super().seek(self._whole + offset) if whence == io.SEEK_END else super().seek(offset, whence)

    def read(self, size: int | None = -1) -> bytes:
        data = super().read(size)
        if size and len(data) < size:
            raise OSError(self._error, os.strerror(self._error))
        return data


@pytest.mark.parametrize("code", [errno.EIO, errno.ENODEV, errno.ENOENT, errno.ENXIO, errno.ESTALE])
def test_a_stick_pulled_while_a_pack_is_read_changes_nothing(
    visited: Visited, province: Province, second: bytes, monkeypatch: pytest.MonkeyPatch, code: int
):
    province.add(DEPARTMENT, NAME, second)
    visited.insert(province.files)
    carrier = Pulled(visited.kiosk.sticks, ())
    carrier.error = code
    examined = visited.looks(carrier)
    (target,) = [target for target in examined.targets if target.name == SECOND]
    before = visited.state()
    with pytest.raises(PackError) as caught:
        visited.kiosk.install(PackFile.of_target(carrier, target, examined.belief))
    assert type(caught.value) is PackError
    assert "Put the stick in again" in caught.value.cure
    assert visited.state() == before


@pytest.mark.usefixtures("_way")
@pytest.mark.parametrize("code", [errno.EIO, errno.ENODEV, errno.ENXIO])
def test_a_stick_pulled_while_signatures_are_read_is_no_attack(
    fresh: Visited, province: Province, monkeypatch: pytest.MonkeyPatch, code: int
):
    carrier = fresh.insert(province.files)
    real = os.open

    def failing(path: Any, *args: Any, **options: Any) -> int:
        if str(path).endswith("snapshot.json"):
            raise OSError(code, os.strerror(code))
        return real(path, *args, **options)

    monkeypatch.setattr(os, "open", failing)
    before = fresh.state()
    assert "2.snapshot.json cannot be read from the stick" in fresh.refuses_carrier(carrier, PackError)
    assert fresh.state() == before


@pytest.mark.parametrize("gone", [shutil.rmtree, lambda stick: shutil.rmtree(stick / "metadata")])
def test_a_stick_that_is_gone_is_no_incomplete_carrier(
    visited: Visited, province: Province, gone: Callable[[Path], None]
):
    carrier = visited.insert(province.files)
    gone(visited.kiosk.sticks)
    before = visited.state()
    assert "from the stick" in visited.refuses_carrier(carrier, PackError)
    assert visited.state() == before


def test_a_zip_on_a_stick_that_is_gone_is_no_incomplete_carrier(fresh: Visited, province: Province, tmp_path: Path):
    as_zip(province.files, tmp_path / "usb" / "goi.zip")
    (found,) = find_carriers(tmp_path / "usb")
    assert found.carrier is not None
    shutil.rmtree(tmp_path / "usb")
    before = fresh.state()
    assert "goi.zip cannot be read from the stick" in fresh.refuses_carrier(found.carrier, PackError)
    assert fresh.state() == before
