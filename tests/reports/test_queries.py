"""Tests of the parts of the reports that do not depend on what was counted."""

from datetime import date, datetime
from pathlib import Path

import pytest
import yaml

from kiosk.domain.ids import VIETNAMESE, KioskId, LessonId
from kiosk.domain.lessons import Strand
from kiosk.domain.people.learner import AgeBand, Sex
from kiosk.domain.reporting.people import Traits
from kiosk.domain.reporting.periods import PeriodKind, containing
from kiosk.reports.queries.request import LessonInfo, Request
from kiosk.reports.queries.splits import key_of, split_columns, split_row
from kiosk.reports.queries.syllabus import BUNDLED, Syllabus
from kiosk.reports.table import Place, RowGroup, Section, TableRow

HEALTH = LessonId("so-y-te/bhyt")


@pytest.fixture
def request_() -> Request:
    lessons = {HEALTH: LessonInfo("3.7", Strand.SERVICES, "Bảo hiểm y tế")}
    return Request(
        containing(date(2026, 11, 1), PeriodKind.MONTH),
        Place("xã Lệ Thủy", "Trung tâm", "Máy 1"),
        KioskId("k"),
        VIETNAMESE,
        datetime.fromisoformat("2026-11-14T19:30"),
        str,
        lessons,
    )


def test_the_numbers_of_bundled_lessons_are_those_of_their_sources(project_root: Path) -> None:
    found = {}
    for file in (project_root / "lessons").glob("*/*.yaml"):
        source = yaml.safe_load(file.read_text("utf-8"))
        if file.name != "pack.yaml":
            found[f"{file.parent.name}/{source['id']}"] = source["code"]
    assert found == BUNDLED


def test_the_strands_of_bundled_lessons_are_those_of_their_packs(project_root: Path, request_: Request) -> None:
    syllabus = Syllabus(request_, {})
    for file in (project_root / "lessons").glob("*/pack.yaml"):
        strand = Strand(yaml.safe_load(file.read_text("utf-8"))["strand"])
        ours = {lesson for lesson in BUNDLED if lesson.startswith(f"{file.parent.name}/")}
        assert ours
        assert all(syllabus.strand(LessonId(lesson)) is strand for lesson in ours)


def test_a_department_s_lesson_counts_for_the_service_of_its_number(request_: Request) -> None:
    syllabus = Syllabus(request_, {})
    ours = {LessonId("dich-vu-so/the-bao-hiem-y-te"), LessonId("dich-vu-so/so-suc-khoe")}
    assert syllabus.of_service("insurance") == {HEALTH, *ours}
    assert HEALTH in syllabus.of_strand(Strand.SERVICES)
    assert syllabus.title(HEALTH) == "3.7 Bảo hiểm y tế"


def test_a_removed_lesson_keeps_its_title_but_no_strand(request_: Request) -> None:
    gone = LessonId("so-y-te/cu")
    syllabus = Syllabus(request_, {gone: "Bài cũ"})
    assert syllabus.title(gone) == "Bài cũ"
    assert syllabus.strand(gone) is None


def test_every_sex_and_age_of_learners_has_a_column(request_: Request) -> None:
    columns = split_columns(request_)
    everybody = [(Traits(sex.value, band.value, ""), 1) for sex in Sex for band in AgeBand]
    row = split_row("learners", "Người học", everybody)
    Section("learning", "Kết quả", columns, (RowGroup((row,)),))
    cells = {column.key: cell for column, cell in zip(columns, row.cells, strict=True)}
    assert cells["total"] == 10
    assert (cells["male"], cells["female"], cells["sex-unstated"], cells["age-unstated"]) == (5, 5, 0, 0)
    assert [cells[key] for key in cells if key.startswith("age-")] == [2, 2, 2, 2, 2, 0]


@pytest.mark.parametrize("traits", [Traits(), Traits("x", "0-5", "An Xá")])
def test_an_unknown_value_is_not_stated(request_: Request, traits: Traits) -> None:
    columns = [column.key for column in split_columns(request_)]
    cells = dict(zip(columns, split_row("learners", "Người học", [(traits, 3)]).cells, strict=True))
    assert (cells["total"], cells["sex-unstated"], cells["age-unstated"]) == (3, 3, 3)


def test_hamlets_with_the_same_letters_have_different_keys() -> None:
    names = ["Phú Thọ", "Phú Thơ", "Đại Phong", "Dại Phong", "Bản Khe Khế", "ʔ", ""]
    keys = [key_of(name) for name in names]
    assert len(set(keys)) == len(names)
    assert key_of("Phú Thọ").startswith("phu-tho-")
    assert key_of("") == "unstated"
    for key in keys:
        Section("hamlets", "Thôn", (), (RowGroup((TableRow(key, "Thôn", ()),)),))  # raises ValueError for a wrong key
