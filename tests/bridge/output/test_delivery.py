"""Tests of the delivery of papers: an issued certificate is delivered, or named in the outcome."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.bridge.output.delivery import PaperJob, Target, carry_out, stick, this_machine
from kiosk.bridge.paper.documents import Paper
from kiosk.domain.errors import ExportError
from kiosk.domain.machine.drives import Drive
from kiosk.domain.machine.printing import PrintError
from kiosk.domain.people.lists import PaperOutlet
from kiosk.domain.texts import untranslated
from tests.bridge.paper.reading import certificate, texts
from tests.journeys.guide.learned import Sticks

STATION = object()
"""The jobs of these tests use no station."""


class Issuer:
    """Issues certificates with running numbers."""

    def __init__(self) -> None:
        self.issued: list[int] = []

    def job(self, count: int) -> PaperJob:
        def make(_station: object, number: int, _outlet: PaperOutlet) -> Paper:
            self.issued.append(number)
            return certificate(name=f"Nguyễn Thị Hoa {number}")

        return PaperJob(count, lambda _station, _number: certificate(), make)


def failing(after: int, of: Callable[[], None]) -> Callable[..., None]:
    """Return a function that calls `of` except at its first `after` calls."""
    calls: list[int] = []

    def call(*_args: object) -> None:
        calls.append(1)
        if len(calls) > after:
            of()

    return call


def refuse() -> None:
    raise PrintError(untranslated("The printer is off."))


def test_a_paper_for_each_person_arrives(qapp: object, tmp_path: Path) -> None:
    issuer = Issuer()
    outcome = carry_out(STATION, issuer.job(2), this_machine(tmp_path / "papers"), lambda _done, _total: True)
    assert (outcome.is_whole, outcome.delivered, outcome.unfinished, outcome.error) == (True, 2, "", None)
    files = sorted((tmp_path / "papers").iterdir())
    assert [file.name for file in files] == [
        "Giấy ghi nhận 47 - Nguyễn Thị Hoa 0.pdf",
        "Giấy ghi nhận 47 - Nguyễn Thị Hoa 1.pdf",
    ]
    assert "NGUYỄN THỊ HOA 1" in texts(files[1].read_bytes())[0]


def test_without_a_destination_nothing_is_issued(qapp: object) -> None:
    issuer = Issuer()
    target = Target(PaperOutlet.PRINTER, refuse, lambda _name, _data: None)
    outcome = carry_out(STATION, issuer.job(3), target, lambda _done, _total: True)
    assert issuer.issued == []
    assert (outcome.delivered, outcome.unfinished) == (0, "")
    assert isinstance(outcome.error, PrintError)


def test_a_destination_that_fails_later_ends_the_batch_without_a_gap(qapp: object) -> None:
    issuer = Issuer()
    target = Target(PaperOutlet.PRINTER, failing(2, refuse), lambda _name, _data: None)
    outcome = carry_out(STATION, issuer.job(5), target, lambda _done, _total: True)
    assert issuer.issued == [0, 1]
    assert (outcome.delivered, outcome.unfinished) == (2, "")


def test_a_certificate_that_was_issued_but_not_delivered_is_named(qapp: object) -> None:
    issuer = Issuer()
    target = Target(PaperOutlet.PRINTER, lambda: None, failing(1, refuse))
    outcome = carry_out(STATION, issuer.job(5), target, lambda _done, _total: True)
    assert issuer.issued == [0, 1]
    assert (outcome.delivered, outcome.unfinished) == (1, certificate().number)
    assert not outcome.is_whole


def test_a_stopped_batch_issues_no_more(qapp: object) -> None:
    issuer = Issuer()
    target = Target(PaperOutlet.PRINTER, lambda: None, lambda _name, _data: None)
    outcome = carry_out(STATION, issuer.job(5), target, lambda done, _total: done < 2)
    assert issuer.issued == [0, 1]
    assert (outcome.delivered, outcome.unfinished, outcome.error) == (2, "", None)


def test_a_stick_that_was_pulled_gets_nothing(qapp: object, tmp_path: Path) -> None:
    issuer = Issuer()
    drive = Drive(tmp_path, "USB", "/dev/sdb1")
    outcome = carry_out(STATION, issuer.job(1), stick(Sticks(), drive), lambda _done, _total: True)
    assert issuer.issued == []
    assert isinstance(outcome.error, ExportError)


@pytest.mark.skipif(not Path("/proc").exists(), reason="needs a folder in which nothing can be created")
def test_a_full_or_broken_disk_is_explained(qapp: object) -> None:
    outcome = carry_out(STATION, Issuer().job(1), this_machine(Path("/proc/none")), lambda _done, _total: True)
    assert isinstance(outcome.error, ExportError)
    assert "Save the papers to a stick" in outcome.error.cure
    assert outcome.unfinished == certificate().number
