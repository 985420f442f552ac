"""Tests of many certificates at once."""

import gc
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from kiosk.bridge.paper.batch import deliver_papers, paper_file_name
from kiosk.domain.machine.printing import PrintError
from kiosk.domain.papers import CertificatePaper
from kiosk.domain.texts import untranslated
from kiosk.durable import write_file
from tests.bridge.paper.reading import certificate, texts


def resident_kilobytes() -> int:
    """Return the memory of this process that is in RAM."""
    status = Path("/proc/self/status").read_text()
    return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1])


def numbered(count: int) -> list[Callable[[], CertificatePaper]]:
    return [
        partial(replace, certificate(), serial=number, name=f"Nguyễn Thị Hoa {number}")
        for number in range(1, count + 1)
    ]


def into(folder: Path) -> Callable[[str, bytes], None]:
    return lambda name, data: write_file(folder / name, data)


def test_each_certificate_gets_a_file_that_a_person_finds(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> bool:
        seen.append((done, total))
        return True

    assert deliver_papers(numbered(3), into(tmp_path), progress) == 3
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
    assert deliver_papers(numbered(5), into(tmp_path), lambda done, _total: done < 2) == 2
    assert len(list(tmp_path.iterdir())) == 2
    assert all(len(texts(file.read_bytes())) == 1 for file in tmp_path.iterdir())


def test_an_error_ends_the_work_and_keeps_what_was_delivered() -> None:
    delivered: list[str] = []

    def refuse_second(name: str, _data: bytes) -> None:
        if delivered:
            raise PrintError(untranslated("The printer is off."))
        delivered.append(name)

    with pytest.raises(PrintError):
        deliver_papers(numbered(3), refuse_second, lambda _done, _total: True)
    assert delivered == ["Giấy ghi nhận 1 - Nguyễn Thị Hoa 1.pdf"]


def test_a_stopped_batch_makes_no_certificate_in_vain() -> None:
    made: list[int] = []

    def make() -> CertificatePaper:
        made.append(len(made) + 1)
        return certificate()

    assert deliver_papers([make] * 5, lambda _name, _data: None, lambda done, _total: done < 2) == 2
    assert made == [1, 2]


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs Linux")
def test_a_hundred_certificates_need_no_more_memory_than_twenty(tmp_path: Path) -> None:
    readings: list[int] = []

    def progress(done: int, _total: int) -> bool:
        if done % 10 == 0:
            gc.collect()
            readings.append(resident_kilobytes())
        return True

    assert deliver_papers(numbered(100), into(tmp_path), progress) == 100
    assert readings[-1] - readings[2] < 4096, readings


def test_a_name_for_every_certificate() -> None:
    paper = replace(certificate(), name="  Hồ Văn/Bé:  *Út* ")
    assert paper_file_name(paper) == "Giấy ghi nhận 47 - Hồ Văn-Bé- -Út-.pdf"
