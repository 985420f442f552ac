"""Tests of many certificates at once."""

import gc
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.bridge.paper.batch import certificate_file_name, write_certificates
from kiosk.domain.papers import CertificatePaper
from tests.bridge.paper.reading import certificate, texts


def resident_kilobytes() -> int:
    """Return the memory of this process that is in RAM."""
    status = Path("/proc/self/status").read_text()
    return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1])


def numbered(count: int) -> list[CertificatePaper]:
    return [replace(certificate(), serial=number, name=f"Nguyễn Thị Hoa {number}") for number in range(1, count + 1)]


def test_each_certificate_gets_a_file_that_a_person_finds(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> bool:
        seen.append((done, total))
        return True

    assert write_certificates(numbered(3), tmp_path, progress) == 3
    assert sorted(file.name for file in tmp_path.iterdir()) == [
        "Giấy ghi nhận 1 - Nguyễn Thị Hoa 1.pdf",
        "Giấy ghi nhận 2 - Nguyễn Thị Hoa 2.pdf",
        "Giấy ghi nhận 3 - Nguyễn Thị Hoa 3.pdf",
    ]
    assert seen == [(0, 3), (1, 3), (2, 3), (3, 3)]
    for file in tmp_path.iterdir():
        (text,) = texts(file.read_bytes())
        assert f"HOA {file.stem[-1]}" in text


def test_a_stop_leaves_whole_files_only(tmp_path: Path) -> None:
    assert write_certificates(numbered(5), tmp_path, lambda done, _total: done < 2) == 2
    assert len(list(tmp_path.iterdir())) == 2
    assert all(len(texts(file.read_bytes())) == 1 for file in tmp_path.iterdir())


def test_a_folder_that_is_missing_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_certificates(numbered(1), tmp_path / "none", lambda _done, _total: True)


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs Linux")
def test_a_hundred_certificates_need_no_more_memory_than_ten(tmp_path: Path) -> None:
    readings: list[int] = []

    def progress(done: int, _total: int) -> bool:
        if done % 10 == 0:
            gc.collect()
            readings.append(resident_kilobytes())
        return True

    assert write_certificates(numbered(100), tmp_path, progress) == 100
    assert readings[-1] - readings[2] < 4096, readings


def test_a_name_for_every_certificate() -> None:
    paper = replace(certificate(), name="  Hồ Văn/Bé:  *Út* ")
    assert certificate_file_name(paper) == "Giấy ghi nhận 47 - Hồ Văn-Bé- -Út-.pdf"
