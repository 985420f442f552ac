"""Packages of QTI: order, sections, shared texts, pictures, and everything that real exports get wrong."""

import base64
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from kiosk.content.exchange.candidates import planned, read_candidates
from kiosk.content.exchange.importing import import_files, recognised
from kiosk.content.exchange.items import ForeignItem
from kiosk.content.exchange.qti import READER
from kiosk.content.packs.marked import read_marked
from kiosk.domain.errors import QuestionsRefusedError
from tests.content.exchange.qti.notation import PNG, choice, item, rendered, response
from tests.content.exchange.zips import opened, zipped

PICTURE = base64.b64decode(PNG.partition(",")[2])


def question(title: str, before: str = "", form: str = "2.1") -> bytes:
    return rendered(item(before + choice("Hỏi?", "Một", "Hai"), response("A"), title=title), form).encode()


def manifest(*resources: tuple[str, str], form: str = "xmlv2p1", more: str = "") -> bytes:
    listed = "".join(
        f'<resource identifier="r{number}" type="imsqti_{kind}_{form}" href="{name}"><file href="{name}"/></resource>'
        for number, (kind, name) in enumerate(resources)
    )
    return f'<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"{more}><resources>{listed}</resources></manifest>'.encode()


def assessment_of(*sections: tuple[str, tuple[str, ...]]) -> bytes:
    parts = "".join(
        f'<assessmentSection identifier="s" title="{title}" visible="true">'
        + "".join(f'<assessmentItemRef identifier="i" href="{name}"/>' for name in names)
        + "</assessmentSection>"
        for title, names in sections
    )
    return rendered(
        f'<assessmentTest identifier="t" title="T"><testPart identifier="p">{parts}</testPart></assessmentTest>',
        "2.1",
    ).encode()


def read(folder: Path, contents: Mapping[str, bytes]) -> list[ForeignItem]:
    file = zipped(folder / "goi.zip", contents)
    assert READER.sniff(file)
    return list(READER.read(file))


def whys(items: list[ForeignItem]) -> list[str]:
    return [str(one.refusal) for one in items if one.refusal]


def test_items_come_in_the_order_of_the_test_with_its_sections(tmp_path: Path) -> None:
    items = read(
        tmp_path,
        {
            "imsmanifest.xml": manifest(
                ("item", "a.xml"), ("item", "b.xml"), ("item", "c.xml"), ("test", "t/test.xml")
            ),
            "a.xml": question("A"),
            "b.xml": question("B"),
            "c.xml": question("C"),
            "t/test.xml": assessment_of(("Phần một", ("../c.xml",)), ("Phần hai", ("../a.xml", "../c.xml"))),
        },
    )
    assert [(one.name, one.category) for one in items] == [("C", "Phần một"), ("A", "Phần hai"), ("B", "")]


def test_a_section_in_a_file_of_its_own_is_followed_once(tmp_path: Path) -> None:
    section = (
        b'<assessmentSection identifier="s" title="Ri\xc3\xaang"><assessmentItemRef href="a.xml"/>'
        b'<assessmentSectionRef href="s.xml"/></assessmentSection>'
    )
    test = b'<assessmentTest><testPart><assessmentSectionRef href="s.xml"/></testPart></assessmentTest>'
    contents = {
        "imsmanifest.xml": manifest(("test", "t.xml")),
        "t.xml": test,
        "s.xml": section,
        "a.xml": question("A"),
    }
    assert [(one.name, one.category) for one in read(tmp_path, contents)] == [("A", "Riêng")]


def test_items_that_no_manifest_lists_are_found(tmp_path: Path) -> None:
    contents = {"imsmanifest.xml": manifest(("item", "b.xml")), "b.xml": question("B"), "x/a.xml": question("A")}
    assert [one.name for one in read(tmp_path, contents)] == ["B", "A"]
    assert [one.name for one in read(tmp_path, {"b.xml": question("B"), "a.xml": question("A")})] == ["A", "B"]


def test_a_damaged_manifest_does_not_hide_the_items(tmp_path: Path) -> None:
    (one,) = read(tmp_path, {"imsmanifest.xml": b"<manifest><resources>", "a.xml": question("A")})
    assert one.refusal is None
    assert "without it" in str(one.notes[0])


def test_one_bad_item_does_not_stop_the_others(tmp_path: Path) -> None:
    contents = {
        "imsmanifest.xml": manifest(
            ("item", "a.xml"),
            ("item", "bad.xml"),
            ("item", "gone.xml"),
            ("item", "../out.xml"),
            ("item", "html.xml"),
            ("item", "b.xml"),
        ),
        "a.xml": question("A"),
        "bad.xml": question("Bad")[:-40],
        "html.xml": b"<html><body>404</body></html>",
        "b.xml": question("B", form="3.0"),
    }
    items = read(tmp_path, contents)
    assert [one.name for one in items] == ["A", "bad.xml", "gone.xml", "../out.xml", "html.xml", "B"]
    damaged, gone, outside, other = whys(items)
    assert "damaged" in damaged
    assert "does not contain" in gone
    assert "outside" in outside
    assert "no questions in QTI" in other


def test_questions_in_qti_1_are_left_with_a_cure(tmp_path: Path) -> None:
    old = b"<questestinterop><item ident='1'/></questestinterop>"
    listed = b'<manifest><resources><resource type="imsqti_xmlv1p2" href="old.xml"/></resources></manifest>'
    (listed_item,) = read(tmp_path, {"imsmanifest.xml": listed, "old.xml": old})
    path = tmp_path / "old.xml"
    path.write_bytes(old)
    assert READER.sniff(opened(path))
    (single,) = READER.read(opened(path))
    assert all("QTI 1.2" in str(one.refusal) for one in (listed_item, single))


def test_pictures_are_relative_to_the_item(tmp_path: Path) -> None:
    contents = {
        "imsmanifest.xml": manifest(("item", "items/a.xml")),
        "items/a.xml": question("A", '<p><img src="../images/m%20a.png" alt="Mã"/></p>'),
        "images/m a.png": PICTURE,
    }
    (one,) = read(tmp_path, contents)
    assert one.picture
    assert (one.picture.name, one.picture.alt, one.picture.data) == ("m a.png", "Mã", PICTURE)


def test_a_picture_elsewhere_is_told_and_never_opened(tmp_path: Path) -> None:
    for address in (
        "http://example.org/a.png",
        "//example.org/a.png",
        "../../../etc/passwd",
        "/etc/passwd",
        "file:///etc/passwd",
        "C:\\a.png",
        "..\\..\\a.png",
        "gone.png",
    ):
        contents = {"imsmanifest.xml": manifest(("item", "a.xml")), "a.xml": question("A", f'<img src="{address}"/>')}
        (one,) = read(tmp_path, contents)
        assert one.picture is None, address
        assert one.refusal is None
        assert any("picture" in str(note) for note in one.notes), address


def test_a_shared_text_comes_once_before_its_items(tmp_path: Path) -> None:
    stimulus = rendered(
        '<assessmentStimulus identifier="s" title="Chuyện"><stimulusBody><p>Có một lần.</p></stimulusBody>'
        "</assessmentStimulus>",
        "3.0",
    ).encode()
    reference = b'<qti-assessment-stimulus-ref identifier="s" href="s.xml"/><qti-item-body'
    items = {name: question(name, form="3.0").replace(b"<qti-item-body", reference) for name in ("a", "b")}
    contents = {
        "imsmanifest.xml": manifest(("stimulus", "s.xml"), ("item", "a.xml"), ("item", "b.xml"), form="xmlv3p0"),
        "s.xml": stimulus,
        **{f"{name}.xml": data for name, data in items.items()},
    }
    assert [(one.kind.value, one.name) for one in read(tmp_path, contents)] == [
        ("page", "Chuyện"),
        ("choice", "a"),
        ("choice", "b"),
    ]


def shared_package(folder: Path, count: int) -> Path:
    """A package with two sections of `count` items each, all of which refer to one text."""
    text = rendered(
        '<assessmentStimulus identifier="s" title="Chuyện"><stimulusBody><p>Có một lần.</p></stimulusBody>'
        "</assessmentStimulus>",
        "3.0",
    ).encode()
    reference = b'<qti-assessment-stimulus-ref identifier="s" href="s.xml"/><qti-item-body'
    names = [f"{part}{number:02}.xml" for part in "ab" for number in range(count)]
    contents = {name: question(name, form="3.0").replace(b"<qti-item-body", reference) for name in names}
    test = assessment_of(("Một", tuple(names[:count])), ("Hai", tuple(names[count:])))
    listed = manifest(("test", "t.xml"), ("stimulus", "s.xml"))
    path = folder / "goi.zip"
    zipped(path, {"imsmanifest.xml": listed, "t.xml": test, "s.xml": text, **contents})
    return path


def test_a_shared_text_stands_in_each_lesson_with_its_items(tmp_path: Path) -> None:
    result = import_files([shared_package(tmp_path, 25)], tmp_path / "xa-1-safety", today=date(2026, 11, 28))
    assert len(result.lessons) == 4
    for name in result.lessons:
        steps = read_marked((tmp_path / "xa-1-safety" / f"{name}.yaml").read_bytes(), name).data["steps"]
        assert [step["type"] for step in steps].count("page") == 1
        assert steps[0]["type"] == "page"
        assert len(steps) <= 20
    assert [str(why) for entry in result.reports for why in entry.why].count(
        "The text that several questions share stands in this lesson, too."
    ) == 3


def test_the_preview_plans_a_shared_text_into_each_lesson_with_its_items(tmp_path: Path) -> None:
    found = read_candidates(shared_package(tmp_path, 25)).candidates
    plans = planned(list(enumerate(found)), "goi")
    assert [len(plan.places) for plan in plans] == [13, 14, 14, 13]
    assert all(plan.places[0] == 0 and plan.places.count(0) == 1 for plan in plans)
    without = planned([(place, one) for place, one in enumerate(found) if place], "goi")
    assert all(0 not in plan.places for plan in without)


def test_a_package_in_a_folder_is_read_from_its_manifest(tmp_path: Path) -> None:
    folder = tmp_path / "goi"
    (folder / "items").mkdir(parents=True)
    (tmp_path / "secret.xml").write_bytes(question("Secret"))
    (folder / "link.xml").symlink_to(tmp_path / "secret.xml")
    listed = manifest(("item", "items/a.xml"), ("item", "link.xml"), ("item", "../secret.xml"))
    (folder / "imsmanifest.xml").write_bytes(listed)
    (folder / "items/a.xml").write_bytes(question("A"))
    file = opened(folder / "imsmanifest.xml")
    assert READER.sniff(file)
    items = list(READER.read(file))
    assert [one.name for one in items if not one.refusal] == ["A"]
    assert len(items) == 3


def test_a_test_file_alone_finds_the_items_beside_it(tmp_path: Path) -> None:
    (tmp_path / "test.xml").write_bytes(assessment_of(("Phần", ("a.xml", "gone.xml"))))
    (tmp_path / "a.xml").write_bytes(question("A"))
    items = list(READER.read(opened(tmp_path / "test.xml")))
    assert [(one.name, one.category, bool(one.refusal)) for one in items] == [
        ("A", "Phần", False),
        ("gone.xml", "Phần", True),
    ]


def test_the_manifests_base_is_kept(tmp_path: Path) -> None:
    base = manifest(("item", "a.xml"), more=' xml:base="content/"')
    assert [one.name for one in read(tmp_path, {"imsmanifest.xml": base, "content/a.xml": question("A")})] == ["A"]


def test_a_manifest_in_a_folder_of_the_zip_is_found(tmp_path: Path) -> None:
    contents = {"Export/imsmanifest.xml": manifest(("item", "a.xml")), "Export/a.xml": question("A")}
    assert [one.name for one in read(tmp_path, contents)] == ["A"]


def test_other_zips_and_documents_are_not_recognised(tmp_path: Path) -> None:
    assert not READER.sniff(zipped(tmp_path / "a.xlsx", {"[Content_Types].xml": b"<x/>", "xl/workbook.xml": b"<x/>"}))
    assert not READER.sniff(zipped(tmp_path / "a.h5p", {"h5p.json": b"{}", "content/content.json": b"{}"}))
    path = tmp_path / "a.xml"
    path.write_bytes(b"<quiz><question type='truefalse'/></quiz>")
    assert not READER.sniff(opened(path))


def test_a_test_and_items_without_a_manifest_keep_their_order(tmp_path: Path) -> None:
    contents = {"a.xml": question("A"), "b.xml": question("B"), "t.xml": assessment_of(("Phần", ("b.xml", "a.xml")))}
    assert [(one.name, one.category) for one in read(tmp_path, contents)] == [("B", "Phần"), ("A", "Phần")]


def test_entities_of_html_are_letters_and_no_damage(tmp_path: Path) -> None:
    data = question("A").replace("Hỏi?".encode(), b"Th&agrave;nh&nbsp;ph&#7889;?")
    (one,) = read(tmp_path, {"a.xml": data})
    assert one.prompt == "Thành phố?"


def test_a_package_without_questions_is_refused(tmp_path: Path) -> None:
    for contents in ({"imsmanifest.xml": manifest(("webcontent", "a.html"))}, {"data.xml": b"<data/>"}):
        with pytest.raises(QuestionsRefusedError, match="no questions"):
            read(tmp_path, contents)


def test_the_folder_of_an_unpacked_package_can_be_imported(tmp_path: Path) -> None:
    folder = tmp_path / "goi"
    folder.mkdir()
    (folder / "imsmanifest.xml").write_bytes(manifest(("item", "mot.xml")))
    (folder / "mot.xml").write_bytes(question("Một"))
    reader, file = recognised(folder)
    assert [one.name for one in reader.read(file)] == ["Một"]


def test_a_folder_without_a_manifest_is_refused(tmp_path: Path) -> None:
    with pytest.raises(QuestionsRefusedError, match="no unpacked package"):
        recognised(tmp_path)
