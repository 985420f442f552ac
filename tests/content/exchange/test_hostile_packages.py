"""Hostile packages of QTI and H5P: each is refused or its items are left, nothing outside is read or written."""

import json
import os
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from kiosk.content.exchange.accounts import ItemState
from kiosk.content.exchange.importing import ImportResult, import_files
from kiosk.content.exchange.limits import MAX_COUNTED, MAX_ITEMS
from tests.content.exchange.h5p.corpus import blanks, multi
from tests.content.exchange.h5p.packages import packed
from tests.content.exchange.qti.notation import choice, item, rendered, response
from tests.content.exchange.zips import encrypted, linked, zipped

GOOD = rendered(item(choice("Hỏi gì?", "Một", "Hai"), response("A"), title="Tốt"), "2.1")
ITEMS = int(os.environ.get("KIOSK_IMPORT_ITEMS", "15000"))
"""Number of items of the largest file; a long run takes a million."""
PRIVATE = "bimatcuamay"
H5P = b'{"title": "G", "mainLibrary": "H5P.MultiChoice"}'


def imported(folder: Path, path: Path) -> ImportResult:
    """Import `path` into a pack beside it; nothing but the pack may appear or change."""
    secret = folder / "secret.txt"
    secret.write_text(PRIVATE, encoding="utf-8")
    before = _beside(folder)
    result = import_files([path], folder / "goi", today=date(2026, 11, 28))
    assert _beside(folder) == before
    assert PRIVATE not in "".join(data.decode("utf-8", "replace") for data in everything(folder / "goi").values())
    assert result.reports
    assert all(entry.why for entry in result.reports if entry.state is ItemState.LEFT)
    return result


def everything(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file()) if folder.exists() else ()
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def _beside(folder: Path) -> dict[str, bytes]:
    return {name: data for name, data in everything(folder).items() if not name.startswith("goi/")}


def states(result: ImportResult) -> list[str]:
    return [entry.state.value for entry in result.reports]


def saved(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


DECLARED = {
    "external entity": '<!DOCTYPE a [<!ENTITY x SYSTEM "secret.txt">]>',
    "external parameter entity": '<!DOCTYPE a [<!ENTITY % x SYSTEM "secret.txt"> %x;]>',
    "external document type": '<!DOCTYPE a SYSTEM "http://example.org/a.dtd">',
    "billion laughs": '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY x "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
    "quadratic blow-up": f'<!DOCTYPE a [<!ENTITY x "{"a" * 50_000}">]>',
}


@pytest.mark.parametrize("declared", DECLARED.values(), ids=DECLARED)
def test_entities_and_document_types_are_refused_and_the_other_items_stay(tmp_path: Path, declared: str) -> None:
    bad = GOOD.replace("?>\n", f"?>\n{declared}\n", 1).replace("Hỏi gì?", "&x;" * 1000)
    assert states(imported(tmp_path, saved(tmp_path, "a.xml", bad.encode()))) == ["left"]
    both = zipped(tmp_path / "a.zip", {"a.xml": bad.encode(), "b.xml": GOOD.encode()})
    assert sorted(states(imported(tmp_path, both.path))) == ["changed", "left"]


@pytest.mark.parametrize(
    "name", ["../evil.xml", "/etc/evil.xml", "C:/evil.xml", "a/../../evil.xml", "..\\evil.xml", "a//b.xml", "a\0.xml"]
)
@pytest.mark.parametrize("format_", ["qti", "h5p"])
def test_names_that_lead_outside_refuse_the_package(tmp_path: Path, name: str, format_: str) -> None:
    contents: Mapping[str, bytes] = {"imsmanifest.xml": b"<manifest/>", "a.xml": GOOD.encode()}
    if format_ == "h5p":
        contents = {"h5p.json": H5P, "content/content.json": json.dumps(multi("=A", "B")[1]).encode()}
    packed_file = zipped(tmp_path / "a.zip", {**contents, name.replace("\0", "0"): b"evil"})
    if "\0" in name:
        data = packed_file.path.read_bytes().replace(b"a0.xml", b"a\0.xml")
        packed_file.path.write_bytes(data)
    assert imported(tmp_path, packed_file.path).is_refused


def test_a_link_in_a_package_refuses_it(tmp_path: Path) -> None:
    assert imported(tmp_path, saved(tmp_path, "a.zip", linked("imsmanifest.xml", "secret.txt"))).is_refused


def test_an_encrypted_package_is_refused(tmp_path: Path) -> None:
    assert imported(tmp_path, saved(tmp_path, "a.zip", encrypted({"imsmanifest.xml": b"<x/>"}))).is_refused
    assert imported(tmp_path, saved(tmp_path, "a.h5p", encrypted({"h5p.json": H5P}))).is_refused


def test_bombs_are_refused_before_they_are_unpacked(tmp_path: Path) -> None:
    bomb = b"<a>" + b" " * 20_000_000
    packed_file = zipped(tmp_path / "a.zip", {"imsmanifest.xml": b"<manifest/>", "a.xml": bomb})
    assert imported(tmp_path, packed_file.path).is_refused
    h5p = zipped(tmp_path / "a.h5p", {"h5p.json": H5P, "content/content.json": b"[" + b" " * 20_000_000})
    assert imported(tmp_path, h5p.path).is_refused


NESTED = {
    "lists": "[" * 200_000,
    "objects": '{"a":' * 200_000,
    "closed lists": "[" * 5_000 + "]" * 5_000,
    "name twice": '{"question": "a", "question": "b"}',
    "cut off": '{"question": "a',
    "long number": '{"question": ' + "9" * 100_000 + "}",
    "not json": "<html>",
    "empty": "",
    "nan": '{"answers": NaN, "question": Infinity}',
    "binary": "\0\1\2",
}


@pytest.mark.parametrize("contents", NESTED.values(), ids=NESTED)
def test_hostile_json_is_refused(tmp_path: Path, contents: str) -> None:
    file = zipped(tmp_path / "a.h5p", {"h5p.json": H5P, "content/content.json": contents.encode()})
    assert states(imported(tmp_path, file.path)) == ["left"]
    described = zipped(tmp_path / "a.h5p", {"h5p.json": contents.encode(), "content/content.json": b"{}"})
    assert states(imported(tmp_path, described.path)) == ["left"]


def test_containers_nested_without_end_are_refused(tmp_path: Path) -> None:
    library, params = multi("=A", "B")
    for _ in range(100):
        child = {"library": f"{library} 1.0", "params": params}
        library, params = "H5P.Column", {"content": [{"content": child}]}
    assert imported(tmp_path, packed(tmp_path / "a.h5p", library, params).path).is_refused


def test_deep_xml_is_left(tmp_path: Path) -> None:
    deep = GOOD.replace("<itemBody>", "<itemBody>" + "<div>" * 5_000).replace(
        "</itemBody>", "</div>" * 5_000 + "</itemBody>"
    )
    assert states(imported(tmp_path, saved(tmp_path, "a.xml", deep.encode()))) == ["left"]


def test_sections_that_refer_to_each_other_end(tmp_path: Path) -> None:
    test = b'<assessmentTest><testPart><assessmentSectionRef href="s.xml"/></testPart></assessmentTest>'
    references = b'<assessmentSectionRef href="t.xml"/><assessmentSectionRef href="s.xml"/>'
    section = b"<assessmentSection>" + references + b"</assessmentSection>"
    manifest = b'<manifest><resources><resource type="imsqti_test_xmlv2p1" href="t.xml"/></resources></manifest>'
    contents = {"imsmanifest.xml": manifest, "t.xml": test, "s.xml": section, "a.xml": GOOD.encode()}
    assert states(imported(tmp_path, zipped(tmp_path / "a.zip", contents).path)) == ["changed"]


def test_programs_and_styles_become_no_text(tmp_path: Path) -> None:
    evil = GOOD.replace(
        "Hỏi gì?", 'Hỏi gì?<script>evil()</script><a href="javascript:evil()">Xem</a><style>evil</style>'
    )
    result = imported(tmp_path, saved(tmp_path, "a.xml", evil.encode()))
    assert states(result) == ["changed"]
    library, params = blanks("A *b*", task='Điền.<img src="x" onerror="evil()"><iframe src="//evil"></iframe>')
    result = imported(tmp_path, packed(tmp_path / "a.h5p", library, params).path)
    assert states(result) == ["changed"]
    assert b"evil" not in b"".join(everything(tmp_path / "goi").values())


@pytest.mark.parametrize(
    "address", ["embedded:0", "embedded:9", "embedded:x", "data:image/png;base64,!", "javascript:x"]
)
def test_addresses_that_pretend_to_be_pictures_are_told(tmp_path: Path, address: str) -> None:
    library, params = blanks("A *b*", task=f'Điền.<img src="{address}">')
    result = imported(tmp_path, packed(tmp_path / "a.h5p", library, params).path)
    assert states(result) == ["changed"]
    assert not list((tmp_path / "goi" / "media").glob("*.png"))


@pytest.mark.parametrize(
    "odd", ["<![foo bar]>", "<![if !vml]>", "<![ x [", "<![CDATA[", "<!DOCTYPE [<!ENTITY>", "<!-", "&#xD800;"]
)
def test_odd_markup_neither_stops_the_import_nor_stays(tmp_path: Path, odd: str) -> None:
    library, params = multi("=Một", "Hai", question=f"<p>Hỏi {odd} gì?</p><p>Chọn một.</p>")
    result = imported(tmp_path, packed(tmp_path / "a.h5p", library, params).path)
    assert states(result) == ["changed"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1258"])
def test_bytes_in_other_encodings_are_read(tmp_path: Path, encoding: str) -> None:
    text = GOOD.replace("UTF-8", "ISO-8859-7").replace("Hỏi gì?", "Mã này là gì vậy?").replace("\n", "\r\n")
    plain = text.encode(encoding, "xmlcharrefreplace")
    result = imported(tmp_path, saved(tmp_path, "a.xml", plain))
    assert states(result) == ["changed"], result.reports[0].why
    lesson = b"".join(data for name, data in everything(tmp_path / "goi").items() if name.endswith(".yaml"))
    assert "Mã này là gì vậy?" in lesson.decode()


def test_json_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    contents = json.dumps(multi("=Một", "Hai")[1], ensure_ascii=False)
    for encoding in ("utf-8-sig", "utf-16"):
        file = zipped(tmp_path / "a.h5p", {"h5p.json": H5P, "content/content.json": contents.encode(encoding)})
        assert states(imported(tmp_path, file.path)) == ["changed"]


def test_too_many_items_are_counted_and_the_rest_is_left(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    with path.open("wb") as file:
        file.write(b"<items>")
        for _ in range(ITEMS // 1000):
            file.write(b'<assessmentItem title="x"/>' * 1000)
        file.write(b"</items>")
    result = imported(tmp_path, path)
    assert len(result.reports) == MAX_ITEMS + 1
    assert sum(entry.count for entry in result.reports) == min(ITEMS, MAX_ITEMS + 1 + MAX_COUNTED)


def test_a_package_with_too_many_members_is_refused(tmp_path: Path) -> None:
    file = zipped(tmp_path / "a.zip", {f"{number}.xml": b"" for number in range(10_001)})
    assert imported(tmp_path, file.path).is_refused
