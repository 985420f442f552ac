"""Tests of printing with programs in place of ``lp`` and ``lpstat``."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.devices import printing
from kiosk.devices.printing import SpoolerPrinting, WindowsPrinting, system_printing
from kiosk.domain.machine.printing import Printer, PrintError

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the programs are shell scripts")

TWO = """case "$1" in
-e) printf 'van-phong\\nnha-van-hoa\\n';;
-d) echo "system default destination: nha-van-hoa";;
-p) echo "printer van-phong disabled since Tue 24 Nov 2026 07:00:00 PM +07 -"
    echo "	Paused"
    echo "printer nha-van-hoa is idle.  enabled since Tue 24 Nov 2026 07:00:00 PM +07";;
esac
[ "$LC_ALL" = C ]
"""
Scripts = Callable[..., Path]


@pytest.fixture
def scripts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Scripts:
    """Return a function that installs shell scripts as ``lp`` and ``lpstat``; it returns their output folder."""
    folder = tmp_path / "bin"
    folder.mkdir()
    out = tmp_path / "out"
    out.mkdir()
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    monkeypatch.setenv("OUT", str(out))

    def install(**bodies: str) -> Path:
        for name, body in bodies.items():
            (folder / name).write_text(f"#!/bin/sh\n{body}\n")
            (folder / name).chmod(0o755)
        return out

    return install


LP = 'printf "%s\\n" "$@" > "$OUT/arguments"; cat > "$OUT/paper"'


def test_the_default_printer_is_first_and_a_stopped_one_is_marked(scripts: Scripts) -> None:
    scripts(lpstat=TWO)
    assert SpoolerPrinting().printers() == [
        Printer("nha-van-hoa", is_default=True),
        Printer("van-phong", is_stopped=True),
    ]


def test_a_paper_goes_to_the_default_printer_without_a_name_in_its_title(scripts: Scripts) -> None:
    out = scripts(lpstat=TWO, lp=LP)
    SpoolerPrinting().print_pdf(b"%PDF of Hoa")
    assert (out / "paper").read_bytes() == b"%PDF of Hoa"
    assert (out / "arguments").read_text().split("\n") == ["-d", "nha-van-hoa", "-t", "Tram hoc so", "-", ""]


def test_a_paper_goes_to_the_chosen_printer(scripts: Scripts) -> None:
    out = scripts(lpstat=TWO, lp=LP)
    SpoolerPrinting().print_pdf(b"%PDF", "van-phong")
    assert (out / "arguments").read_text().startswith("-d\nvan-phong\n")


def test_without_a_default_the_first_printer_is_used(scripts: Scripts) -> None:
    out = scripts(
        lpstat='[ "$1" = -e ] && echo một-máy; [ "$1" = -d ] && echo "no system default destination"; true', lp=LP
    )
    SpoolerPrinting().print_pdf(b"%PDF")
    assert (out / "arguments").read_text().startswith("-d\nmột-máy\n")


@pytest.mark.parametrize("lpstat", ["true", "echo 'lpstat: No destinations added.' >&2; exit 1"])
def test_a_machine_without_printers_offers_the_stick(scripts: Scripts, lpstat: str) -> None:
    out = scripts(lpstat=lpstat, lp=LP)
    assert SpoolerPrinting().printers() == []
    with pytest.raises(PrintError, match=r"No printer is set up on this machine\. Save the papers to a stick"):
        SpoolerPrinting().print_pdf(b"%PDF")
    assert list(out.iterdir()) == []


def test_a_machine_without_cups_offers_the_stick(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(PrintError, match=r"no printing service\. Save the papers to a stick"):
        SpoolerPrinting().printers()


def test_a_service_that_hangs_is_given_up(scripts: Scripts, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printing, "SECONDS", 0.2)
    scripts(lpstat="exec sleep 60")
    began = time.monotonic()
    with pytest.raises(PrintError, match="does not respond"):
        SpoolerPrinting().print_pdf(b"%PDF")
    assert time.monotonic() - began < 30


@pytest.mark.parametrize(
    ("lp", "said"),
    [
        ("echo 'lp: The printer or class does not exist.' >&2; exit 1", "refused: lp: The printer or class does not"),
        ("exit 3", "refused: code 3"),
    ],
)
def test_a_printer_that_refuses_is_explained_with_a_cure(scripts: Scripts, lp: str, said: str) -> None:
    scripts(lpstat=TWO, lp=lp)
    with pytest.raises(PrintError, match=said) as refused:
        SpoolerPrinting().print_pdf(b"%PDF")
    assert "Switch the printer on" in refused.value.cure


def test_windows_prints_a_copy_of_the_paper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[tuple[bytes, str]] = []
    monkeypatch.setattr(os, "startfile", lambda file, verb: started.append((file.read_bytes(), verb)), raising=False)
    service = WindowsPrinting(tmp_path / "papers" / "print.pdf")
    for paper in (b"%PDF 1", b"%PDF 2"):
        service.print_pdf(paper)
    assert started == [(b"%PDF 1", "print"), (b"%PDF 2", "print")]
    assert [file.read_bytes() for file in (tmp_path / "papers").iterdir()] == [b"%PDF 2"]
    assert [printer.is_default for printer in service.printers()] == [True]


def test_windows_without_a_program_for_pdf_offers_the_stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_file: Path, _verb: str) -> None:
        raise OSError(1155, "No application is associated with the specified file")

    monkeypatch.setattr(os, "startfile", refuse, raising=False)
    with pytest.raises(PrintError, match=r"Windows could not print: No application .* Save the papers"):
        WindowsPrinting(tmp_path / "print.pdf").print_pdf(b"%PDF")


def test_linux_prints_with_the_spooler(tmp_path: Path) -> None:
    assert isinstance(system_printing(tmp_path / "print.pdf"), SpoolerPrinting)
