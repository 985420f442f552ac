"""A lead guide issues certificates to a stick, by touch alone; their QR codes are read and verified."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.app import Site
from kiosk.domain.machine.drives import Drive
from kiosk.settings import Settings
from kiosk.tour.papers_walk import PapersHands
from tests.bridge.paper.reading import rendered, scanned, texts
from tests.journeys.conftest import CALM, Opens
from tests.journeys.guide.learned import TASKS, Sticks, add_learners

HAMLET = "Thôn Phú Thọ"
CHOSEN = replace(
    CALM,
    hamlets=(HAMLET,),
    centre="Trung tâm Văn hóa - Thể thao xã Lệ Thủy",
    signer="Giám đốc",
    certificate_numbers="{number}/{year}/GGN-TTVHTT",
)
LEARNERS = {"Nguyễn Thị Bưởi": 3, "Trần Văn Đức": 1, "Phạm Thị Ánh": 0}
TWO = ("Nguyễn Thị Bưởi", "Trần Văn Đức")


def opened(opens: Opens, chosen: Settings = CHOSEN, *, present: tuple[str, ...] = ()) -> PapersHands:
    """Open a kiosk with a lead guide and learners, and open the page of papers."""
    visitor = opens(chosen)
    hands = PapersHands(visitor.app, visitor.driver)
    hands.add_lead_guide()
    add_learners(visitor.app, visitor.driver, LEARNERS, HAMLET, present)
    hands.enter()
    return hands


@pytest.fixture
def stick(site: Site, tmp_path: Path) -> Drive:
    drive = Drive(tmp_path / "stick", "USB", "/dev/sdb1")
    drive.place.mkdir()
    site.drives = Sticks(drive)
    return drive


def papers_on(stick: Drive) -> list[Path]:
    return sorted((stick.place / "tram-hoc-so" / "giay-in").glob("*.pdf"))


def verified(code: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "kiosk", "verify", code]
    return subprocess.run(command, check=False, capture_output=True, text=True)


def test_two_certificates_go_to_a_stick_and_verify(opens: Opens, stick: Drive):
    hands = opened(opens)
    assert [row["label"] for row in hands.papers.issuing.rows] == ["Nguyễn Thị Bưởi", "Trần Văn Đức"]
    hands.choose(TWO)
    hands.preview()
    assert hands.papers.output.note == ""
    hands.driver.tap("paperNext")
    hands.settle()
    hands.deliver()
    assert hands.papers.output.isWhole
    hands.close()
    assert hands.papers.issuing.chosenCount == 0
    assert [row["isFresh"] for row in hands.papers.issuing.rows] == [False, False]
    files = papers_on(stick)
    assert [file.name for file in files] == [
        "Giấy ghi nhận 1 - Nguyễn Thị Bưởi.pdf",
        "Giấy ghi nhận 2 - Trần Văn Đức.pdf",
    ]
    assert all(b"LiberationSerif" in file.read_bytes() for file in files)
    (text,) = texts(files[0].read_bytes())
    assert "Bà NGUYỄN THỊ BƯỞI" in text
    assert all(task in text for task in TASKS[:3])
    (code,) = scanned(rendered(files[0].read_bytes()))
    found = verified(code)
    assert found.returncode == 0, found.stderr
    assert "Valid: certificate no. 1" in found.stdout
    assert verified(code[:-1] + ("0" if code[-1] != "0" else "1")).returncode == 1


def test_the_same_certificate_can_be_made_again(opens: Opens, stick: Drive, tmp_path: Path):
    hands = opened(opens)
    codes = []
    for number in range(2):
        paper = tmp_path / f"certificate-{number}.pdf"
        hands.write_certificate(stick.place, paper)
        codes.append(scanned(rendered(paper.read_bytes())))
        papers_on(stick)[0].unlink()
    assert codes[0] == codes[1]


def test_a_scanner_types_into_the_page(opens: Opens, stick: Drive):
    hands = opened(opens)
    hands.choose(TWO[:1])
    hands.preview()
    hands.deliver()
    hands.close()
    (code,) = scanned(rendered(papers_on(stick)[0].read_bytes()))
    hands.show("check")
    hands.driver.tap("checkField")
    hands.scan(code)
    assert hands.papers.check.isValid
    assert hands.papers.check.holderName.startswith(TWO[0])
    assert hands.papers.check.tasks == [f"{number}. {task}" for number, task in enumerate(TASKS[:3], 1)]
    hands.scan("HTTPS://EXAMPLE.ORG/1")
    assert not hands.papers.check.isValid
    assert hands.papers.check.tasks == []


def test_lists_and_cards_go_to_the_stick(opens: Opens, stick: Drive):
    hands = opened(opens, present=TWO)
    hands.show("lists")
    hands.preview("previewAttendance")
    hands.deliver()
    hands.close()
    hands.driver.tap("reason-1")
    hands.settle()
    hands.preview("previewClassList")
    hands.deliver()
    hands.close()
    hands.show("cards")
    hands.preview("lesson-0")
    hands.deliver()
    hands.close()
    class_list, attendance, card = sorted(papers_on(stick), key=lambda file: file.stem)
    assert card.name.startswith("Thẻ mang về - ")
    assert "Nguyễn Thị Bưởi" in " ".join(texts(class_list.read_bytes()))
    assert "Tổng số: 2 người." in texts(attendance.read_bytes())[0]


LPSTAT = """case "$1" in
-e) echo may-in ;;
-d) echo "system default destination: may-in" ;;
-p) echo "printer may-in is idle." ;;
esac"""
"""What CUPS answers about one printer."""


@pytest.mark.skipif(os.name == "nt", reason="Windows prints in another way")
def test_a_printer_gets_the_papers_and_no_file_is_left(
    opens: Opens, site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    printed, commands = tmp_path / "printed.pdf", tmp_path / "commands"
    commands.mkdir()
    for name, script in (("lpstat", LPSTAT), ("lp", f"cat > '{printed}'")):
        (commands / name).write_text(f"#!/bin/sh\n{script}\n")
        (commands / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(commands), prepend=os.pathsep)
    site.drives = Sticks()
    hands = opened(opens)
    hands.choose(TWO[:1])
    hands.preview()
    hands.deliver("printPapers")
    assert hands.papers.output.isWhole
    (code,) = scanned(rendered(printed.read_bytes()))
    assert verified(code).returncode == 0
    assert list(site.data.rglob("*.pdf")) == []


def test_without_printer_and_stick_the_page_says_so(opens: Opens, site: Site):
    site.drives = Sticks()
    hands = opened(opens)
    hands.choose(TWO[:1])
    hands.preview()
    assert hands.driver.find("printPapers") is None
    assert hands.driver.find("savePapers") is None
    assert "cắm USB" in hands.papers.output.note


def test_without_a_centre_the_page_says_what_the_technician_enters(opens: Opens):
    hands = opened(opens, replace(CHOSEN, centre=""))
    assert "“Cài đặt”" in hands.papers.issuing.note
    assert hands.driver.find("candidate-0") is None
    assert not hands.driver.see("previewCertificates").isEnabled()


def test_a_name_is_typed_into_the_search(opens: Opens, stick: Drive):
    hands = opened(opens)
    hands.driver.tap("certificateSearch")
    for letter in "duc":
        hands.staff.type_text(letter)
        hands.settle()
    hands.driver.tap("kbDone")
    hands.settle()
    assert [row["label"] for row in hands.papers.issuing.rows] == ["Trần Văn Đức"]


def test_a_restored_kiosk_asks_for_the_newest_number_first(opens: Opens, stick: Drive):
    hands = opened(opens)
    hands.staff.leave()
    hands.app.worker.ask(lambda station: station.events.renew_kiosk(), lambda _kiosk: None)
    hands.enter()
    assert hands.driver.find("candidate-0") is None
    hands.driver.tap("lastNumber")
    hands.type_number("47")
    assert "48/" in hands.papers.issuing.lastNumber.title
    hands.driver.tap("confirmLastNumber")
    hands.settle()
    hands.choose(TWO[:1])
    hands.preview()
    hands.deliver()
    assert [file.name for file in papers_on(stick)] == ["Giấy ghi nhận 48 - Nguyễn Thị Bưởi.pdf"]
