"""Files made to do harm are refused or read without harm; nothing is written outside the pack's folder."""

import io
import stat
import zipfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from kiosk.content.exchange import importing
from kiosk.content.exchange.accounts import ItemState
from kiosk.content.exchange.importing import ImportResult, import_files

TODAY = date(2026, 11, 28)
ITEM = (
    '<question type="multichoice"><name><text>n</text></name><questiontext><text>{}</text></questiontext>'
    '<answer fraction="100"><text>a</text></answer><answer fraction="0"><text>b</text></answer></question>'
)
HEAD = "<?xml version='1.0'?>"
BOMB = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
XML = {
    "xxe": f'{HEAD}<!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/hostname">]><quiz>{ITEM.format("&x;")}</quiz>',
    "outside dtd": f'{HEAD}<!DOCTYPE quiz SYSTEM "http://example.org/a.dtd"><quiz>{ITEM.format("x")}</quiz>',
    "entity bomb": f'{HEAD}<!DOCTYPE quiz [<!ENTITY e0 "ha">{BOMB}]><quiz>{ITEM.format("&e11;")}</quiz>',
    "parameter entity": f'{HEAD}<!DOCTYPE quiz [<!ENTITY % x SYSTEM "file:///etc/passwd"> %x;]><quiz>{ITEM}</quiz>',
    "too deep": f"{HEAD}<quiz><question type='essay'>{'<a>' * 5000}{'</a>' * 5000}</question></quiz>",
    "too many elements": f"{HEAD}<quiz><question type='essay'>{'<a/>' * 60_000}</question></quiz>",
}


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return tmp_path / "to" / "xa-19249-safety"


def everything_in(folder: Path, but: Path | None = None) -> Mapping[str, bytes]:
    paths = (path for path in folder.rglob("*") if path.is_file() and not (but and path.is_relative_to(but)))
    return {str(path.relative_to(folder)): path.read_bytes() for path in paths}


def imported(tmp_path: Path, pack: Path, name: str, data: bytes) -> ImportResult:
    """Import the file; checks that nothing changed beside the pack's folder."""
    (tmp_path / name).write_bytes(data)
    before = everything_in(tmp_path, pack)
    result = import_files([tmp_path / name], pack, today=TODAY)
    assert everything_in(tmp_path, pack) == before
    assert all(entry.state is not ItemState.LEFT or entry.why for entry in result.reports)
    return result


def workbook(entries: Mapping[str, bytes], *, mode: int = 0) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        for name, data in entries.items():
            info = zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = mode << 16
            archive.writestr(info, data)
    return stream.getvalue()


ZIPS = {
    "slip": workbook({"../../evil.yaml": b"x"}),
    "absolute": workbook({"/etc/evil": b"x"}),
    "backslash": workbook({"..\\evil": b"x"}),
    "drive": workbook({"C:/evil": b"x"}),
    "link": workbook({"xl/a": b"/etc/passwd"}, mode=stat.S_IFLNK | 0o777),
    "bomb": workbook({"xl/sharedStrings.xml": b"\0" * 40_000_000}),
    "same name": workbook({"xl/a.xml": b"x", "xl/A.XML": b"y"}),
    "cut off": workbook({"xl/a.xml": b"x" * 3000})[:-40],
}


@pytest.mark.parametrize("attack", XML)
def test_hostile_xml_is_refused_and_nothing_is_written(attack: str, tmp_path: Path, pack: Path) -> None:
    result = imported(tmp_path, pack, "a.xml", XML[attack].encode())
    assert result.is_refused
    assert [entry.kind for entry in result.reports] == ["file"]
    assert any(word in str(result.reports[0].why[0]) for word in ("entities", "levels", "elements"))
    assert not pack.exists()


@pytest.mark.parametrize("attack", ZIPS)
def test_hostile_zip_is_refused_and_nothing_is_written(attack: str, tmp_path: Path, pack: Path) -> None:
    result = imported(tmp_path, pack, "a.xlsx", ZIPS[attack])
    assert result.is_refused
    assert not pack.exists()


def test_an_encrypted_zip_is_refused(tmp_path: Path, pack: Path) -> None:
    data = bytearray(workbook({"xl/a.xml": b"x"}))
    place = data.rfind(b"PK\x01\x02")
    data[place + 8] |= 1
    assert "encrypted" in str(imported(tmp_path, pack, "a.xlsx", bytes(data)).reports[0].why[0])


def test_scripts_in_texts_reach_no_lesson(tmp_path: Path, pack: Path) -> None:
    hostile = "&lt;img src=x onerror=alert(1)&gt;&lt;script&gt;alert(2)&lt;/script&gt;Câu hỏi?"
    result = imported(tmp_path, pack, "a.xml", f"<quiz>{ITEM.format(hostile)}</quiz>".encode())
    assert result.reports[0].state is ItemState.CHANGED
    assert b"alert" not in b"".join(everything_in(pack).values())


def test_a_hostile_drawing_is_dropped(tmp_path: Path, pack: Path) -> None:
    import base64

    drawing = base64.b64encode(b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>').decode()
    question = f"&lt;img src='data:image/svg+xml;base64,{drawing}'&gt;Câu hỏi?"
    result = imported(tmp_path, pack, "a.xml", f"<quiz>{ITEM.format(question)}</quiz>".encode())
    assert any("dropped" in str(remark) for remark in result.reports[0].why)
    assert b"alert" not in b"".join(everything_in(pack).values())


def test_names_and_categories_lead_to_no_other_folder(tmp_path: Path, pack: Path) -> None:
    text = "$CATEGORY: ../../../etc/cron.d\n\n::../../evil::Hỏi? {=a ~b}\n\n$CATEGORY: CON\n\n::pack::Hai? {=a ~b}\n"
    result = imported(tmp_path, pack, "a.gift", text.encode())
    assert set(result.lessons) == {"cron-d", "bai-con"}


def test_a_link_in_the_pack_is_not_followed(tmp_path: Path, pack: Path) -> None:
    from kiosk.domain.errors import QuestionsRefusedError

    pack.mkdir(parents=True)
    (tmp_path / "other").mkdir()
    (pack / "media").symlink_to(tmp_path / "other")
    (tmp_path / "a.gift").write_text("Hỏi? {=a ~b}")
    with pytest.raises(QuestionsRefusedError, match="link"):
        import_files([tmp_path / "a.gift"], pack, today=TODAY)
    assert list((tmp_path / "other").iterdir()) == []


def test_more_items_than_the_limit_are_counted_and_left(
    tmp_path: Path, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "MAX_ITEMS", 50)
    data = "\n\n".join(f"Câu {n}? {{=a ~b ####Vì thế.}}" for n in range(300)).encode()
    result = imported(tmp_path, pack, "a.gift", data)
    assert sum(entry.count for entry in result.reports) == 300
    assert "250 more were left" in str(result.reports[-1].why[0])
    assert len(result.lessons) == 3


def test_a_million_items_end_at_the_limit(tmp_path: Path, pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importing, "MAX_ITEMS", 100)
    monkeypatch.setattr(importing, "MAX_COUNTED", 1000)
    data = b"".join(b"Q%d? {=a ~b}\n\n" % number for number in range(1_000_000))
    (tmp_path / "a.gift").write_bytes(data)
    result = import_files([tmp_path / "a.gift"], pack, today=TODAY)
    assert "over 1001 more" in str(result.reports[-1].why[0])
    assert len(result.reports) == 101


def test_what_no_pack_can_hold_is_left_with_a_reason(tmp_path: Path, pack: Path) -> None:
    pack.mkdir(parents=True)
    (pack / "pack.yaml").write_text("strand: safety\n")
    for number in range(99):
        (pack / f"bai-{number}.yaml").write_text(f'code: "4.{number}"\n')
    data = "\n\n".join(f"Câu {n}? {{=a ~b}}" for n in range(25)).encode()
    result = imported(tmp_path, pack, "a.gift", data)
    assert [entry.state.value for entry in result.reports].count("left") == 5
    assert "100 lessons" in str(result.reports[-1].why[0])


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.pdf", b"%PDF-1.7\n{=a ~b}"),
        ("a.txt", b"Chi la mot lua thu."),
        ("a.txt", b""),
        ("a.bin", bytes(range(256)) * 20),
        ("a.zip", workbook({})[:200] + b"\0" * 50),
        ("a.xml", b"<html><body>{=a ~b}</body></html>"),
        ("a.csv", b"ten,tuoi\nBa,70\n"),
    ],
)
def test_a_file_of_no_known_format_is_refused(name: str, data: bytes, tmp_path: Path, pack: Path) -> None:
    result = imported(tmp_path, pack, name, data)
    assert result.is_refused
    assert not pack.exists()


def test_one_refused_file_does_not_stop_the_others(tmp_path: Path, pack: Path) -> None:
    (tmp_path / "good.gift").write_text("Hỏi? {=a ~b}", "utf-8")
    (tmp_path / "bad.pdf").write_bytes(b"%PDF")
    result = import_files([tmp_path / "bad.pdf", tmp_path / "good.gift"], pack, today=TODAY)
    assert [entry.state for entry in result.reports] == [ItemState.LEFT, ItemState.CHANGED]
    assert (pack / "good.yaml").exists()
