"""Tests of building an errand by touching: marks, screens, trials, suggestions for the variant."""

from functools import cache
from typing import Any

import pytest

from kiosk import paths
from kiosk.activities.payload import read
from kiosk.activities.phone.model import PhoneTask
from kiosk.activities.phone.proof import prove
from kiosk.activities.phone.shape import check_shape
from kiosk.activities.phone.task import parsed
from kiosk.activities.phone.vocabulary import ElementKind, ScreenKind
from kiosk.content.editing.document import SourceDocument
from kiosk.content.editing.edits import Edit
from kiosk.content.editing.phone import screens
from kiosk.content.editing.phone.errand import Errand, PartGoneError
from kiosk.content.editing.phone.templates import ELEMENTS, SCREENS
from kiosk.content.editing.phone.touches import (
    TouchMark,
    answered,
    marked_right,
    marked_wrong,
    retyped,
    touch_of,
    unmarked,
)
from kiosk.content.editing.phone.trials import Frame, tried
from kiosk.content.editing.phone.variants import (
    Difference,
    as_above,
    differences,
    suggestions,
    with_another_make,
    with_order,
    with_own_goal,
    with_own_name,
)
from kiosk.content.packs.facts import filled
from kiosk.content.packs.lessons import payload_of
from kiosk.domain.errors import PayloadError
from tests.content.bundled import bundled_phones

START = """\
steps:
  - id: bao-lu  # the commune's own errand
    type: phone_task
    goal: {vi: "{Addr} gọi báo trưởng thôn."}
    praise: {vi: "{Addr} đã gọi được."}
    home: trang-chinh
    start: trang-chinh
    screens:
      - id: trang-chinh
        kind: home
        elements:
          - {id: dien-thoai, kind: app, icon: phone, text: {vi: "Điện thoại"}}
          - {id: tin-nhan, kind: app, icon: messages, text: {vi: "Tin nhắn"}}
"""


class Desk:
    """A lesson file with one errand, changed like in the editor."""

    def __init__(self, text: str = START, step: int = 0) -> None:
        self.document = SourceDocument.opened(text.encode(), "bai.yaml")
        self.step = step

    @property
    def errand(self) -> Errand:
        return Errand(("steps", self.step), self.document.data["steps"][self.step])

    def do(self, edits: list[Edit]) -> "Desk":
        self.document = self.document.edited(*edits)
        return self

    def add(self, kind: ScreenKind, after: str = "") -> str:
        name, edits = screens.added(self.errand, kind, after)
        self.do(edits)
        return name


def with_five_screens() -> Desk:
    desk = Desk()
    people = desk.add(ScreenKind.LIST, "trang-chinh")
    keys = desk.add(ScreenKind.FORM, people)
    call = desk.add(ScreenKind.CONFIRM, keys)
    done = desk.add(ScreenKind.SUCCESS, call)
    desk.do(marked_right(desk.errand, "trang-chinh", "dien-thoai", people))
    desk.do(marked_wrong(desk.errand, "trang-chinh", "tin-nhan", "Tin nhắn thì chậm. {Addr} gọi điện."))
    desk.do(marked_right(desk.errand, people, "dong-thu-nhat", keys))
    desk.do(answered(desk.errand, people, "dong-thu-hai", "Đây là số của bưu điện."))
    desk.do(marked_right(desk.errand, keys, "ho-va-ten"))
    desk.do(retyped(desk.errand, keys, "ho-va-ten", "Lan"))
    desk.do(marked_right(desk.errand, keys, "gui", call))
    desk.do(marked_right(desk.errand, call, "xac-nhan", done, "Chạm Xác nhận để gọi."))
    return desk.do(screens.ended_on(desk.errand, done))


def test_an_errand_of_five_screens_is_built_by_touches_alone() -> None:
    desk = with_five_screens()
    trial = tried(desk.errand.data)
    assert trial.is_proved
    assert [frame.screen for frame in trial.way] == [
        "trang-chinh", "danh-sach", "bieu-mau", "kiem-tra-lai", "da-xong",
    ]  # fmt: skip
    assert trial.fault is not None
    assert trial.fault.field == "variant"
    for one in suggestions(desk.errand, [frame.screen for frame in trial.way])[:2]:
        desk.do(list(one.edits))
    assert tried(desk.errand.data).fault is None
    assert "# the commune's own errand" in desk.document.raw.decode()


def test_a_mark_is_read_back_as_it_was_set() -> None:
    desk = with_five_screens()
    right = touch_of(desk.errand, "trang-chinh", "dien-thoai")
    assert (right.mark, right.go, right.text) == (TouchMark.RIGHT, "danh-sach", "Chạm vào Điện thoại.")
    desk.do(marked_wrong(desk.errand, "trang-chinh", "dien-thoai", "Không phải lúc này.", "money"))
    wrong = touch_of(desk.errand, "trang-chinh", "dien-thoai")
    assert (wrong.mark, wrong.text, wrong.costs, wrong.go) == (TouchMark.WRONG, "Không phải lúc này.", "money", "")
    assert touch_of(desk.errand, "danh-sach", "dong-thu-hai").mark is TouchMark.ANSWERED
    desk.do(unmarked(desk.errand, "trang-chinh", "dien-thoai"))
    assert touch_of(desk.errand, "trang-chinh", "dien-thoai").mark is TouchMark.NONE
    assert touch_of(desk.errand, "bieu-mau", "ho-va-ten").typed == "Lan"
    assert desk.errand.values["ho-va-ten"]["labels"]["da-nhap"] == {"vi": "Lan"}


def test_a_dead_end_is_shown_as_a_film_from_the_start() -> None:
    desk = with_five_screens()
    offer = desk.add(ScreenKind.LOCK, "danh-sach")
    desk.do(marked_right(desk.errand, "danh-sach", "dong-thu-hai", offer))
    trial = tried(desk.errand.data)
    assert trial.is_reached
    assert not trial.is_proved
    assert trial.stuck == (
        Frame("trang-chinh", "dien-thoai"), Frame("danh-sach", "dong-thu-hai"), Frame(offer, ""),
    )  # fmt: skip


def test_a_goal_that_no_touch_reaches_is_no_proof() -> None:
    desk = with_five_screens()
    desk.do(unmarked(desk.errand, "kiem-tra-lai", "xac-nhan"))
    trial = tried(desk.errand.data)
    assert (trial.is_reached, trial.is_proved, trial.way) == (False, False, ())


def test_an_unfinished_errand_names_what_is_missing() -> None:
    trial = tried(Desk().errand.data)
    assert (trial.states, trial.is_proved) == (0, False)
    assert trial.fault is not None
    assert trial.fault.field in {"screens", "done", "variant"}


def test_what_differs_in_the_variant_is_listed_by_screen() -> None:
    desk = with_five_screens()
    desk.do(with_own_name(desk.errand, "trang-chinh", "dien-thoai", "Gọi"))
    desk.do(with_own_name(desk.errand, "danh-sach", "title", "Người quen"))
    desk.do(with_order(desk.errand, "bieu-mau", ["gui", "ho-va-ten"]))
    desk.do(with_another_make(desk.errand))
    assert differences(desk.errand) == {
        "trang-chinh": Difference.RENAMED, "danh-sach": Difference.REWORDED, "bieu-mau": Difference.MOVED,
    }  # fmt: skip
    parsed(payload_of(desk.errand.data))
    desk.do(with_own_name(desk.errand, "trang-chinh", "dien-thoai", ""))
    desk.do(with_order(desk.errand, "bieu-mau", ["ho-va-ten", "gui"]))
    assert differences(desk.errand) == {"danh-sach": Difference.REWORDED}


@pytest.mark.parametrize("kind", list(ScreenKind))
def test_every_kind_of_screen_has_a_template_with_what_it_needs(kind: ScreenKind) -> None:
    assert kind in SCREENS
    desk = with_five_screens()
    name = desk.add(kind, "danh-sach")
    desk.do(marked_right(desk.errand, "danh-sach", "dong-thu-hai", name))
    desk.do(with_another_make(desk.errand)).do(
        with_order(desk.errand, "danh-sach", ["dong-thu-hai", "dong-thu-nhat"])
    )
    check_shape(read(PhoneTask, payload_of(desk.errand.data)))


@pytest.mark.parametrize("kind", list(ELEMENTS))
def test_every_element_of_the_list_can_be_added_marked_and_removed(kind: ElementKind) -> None:
    desk = with_five_screens().do(with_another_make(with_five_screens().errand))
    before = desk.errand.data
    name, edits = screens.element_added(desk.errand, "danh-sach", kind)
    desk.do(edits)
    check_shape(read(PhoneTask, payload_of(desk.errand.data)))
    desk.do(marked_right(desk.errand, "danh-sach", name, "bieu-mau"))
    check_shape(read(PhoneTask, payload_of(desk.errand.data)))
    assert touch_of(desk.errand, "danh-sach", name).mark is TouchMark.RIGHT
    desk.do(screens.element_removed(desk.errand, "danh-sach", name))
    assert desk.errand.data["screens"] == before["screens"]


def test_a_part_that_somebody_else_removed_is_named() -> None:
    with pytest.raises(PartGoneError):
        touch_of(Desk().errand, "trang-chinh", "may-anh")


def test_the_first_screen_and_the_last_two_stay() -> None:
    desk = with_five_screens()
    with pytest.raises(screens.ErrandLimitError):
        screens.removed(desk.errand, "trang-chinh")


@cache
def _lessons() -> list[tuple[str, SourceDocument]]:
    files = [file for file in sorted(paths.lessons_folder().glob("*/*.yaml")) if file.name != "pack.yaml"]
    return [
        (f"{file.parent.name}/{file.stem}", SourceDocument.opened(file.read_bytes(), file.name)) for file in files
    ]


def _bundled() -> list[tuple[str, SourceDocument, Errand]]:
    return [
        (f"{name}/{step['id']}", document, Errand(("steps", number), step))
        for name, document in _lessons()
        for number, step in enumerate(document.data["steps"])
        if step["type"] == "phone_task"
    ]


def test_the_trial_counts_the_states_of_every_bundled_errand() -> None:
    phones = bundled_phones()
    assert len(phones) == len(_bundled())
    for name, _document, errand in _bundled():
        assert tried(filled(errand.data, _facts())).states == prove(phones[name]).task.states, name


def test_a_removed_screen_or_element_leaves_no_reference_behind() -> None:
    for name, document, errand in _bundled()[::3]:
        for screen in errand.ids[::2]:
            if screen not in (errand.start, errand.home):
                _require_no_reference(f"{name}: {screen}", document, screens.removed(errand, screen), errand.place)
        last = errand.ids[-1]
        for element in errand.elements(last):
            edits = screens.element_removed(errand, last, element["id"])
            _require_no_reference(f"{name}: {last}.{element['id']}", document, edits, errand.place)


def _require_no_reference(what: str, document: SourceDocument, edits: list[Edit], place: tuple[Any, ...]) -> None:
    data = document.edited(*edits).value(place)
    fault = _fault_of(data)
    assert fault is None or "does not exist" not in fault.message, f"{what}: {fault.field} {fault.message}"


def _fault_of(data: dict[str, Any]) -> PayloadError | None:
    try:
        check_shape(read(PhoneTask, payload_of(data)))
    except PayloadError as error:
        return error
    return None


@cache
def _facts() -> dict[str, Any]:
    files = [paths.lessons_folder() / "facts.yaml", *sorted(paths.lessons_folder().glob("*/pack.yaml"))]
    read_files = [SourceDocument.opened(file.read_bytes(), file.name).data for file in files]
    return {name: fact for data in read_files for name, fact in data.get("facts", {}).items()}


def test_a_screen_of_the_variant_becomes_as_above_again() -> None:
    desk = Desk()
    before = desk.do(with_another_make(desk.errand)).document.raw
    desk.do(with_own_name(desk.errand, "trang-chinh", "dien-thoai", "Gọi"))
    desk.do(with_order(desk.errand, "trang-chinh", ["tin-nhan", "dien-thoai"]))
    assert "trang-chinh" in differences(desk.errand)
    desk.do(as_above(desk.errand, "trang-chinh"))
    assert desk.document.raw == before
    assert as_above(desk.errand, "trang-chinh") == []


def test_a_variant_with_the_same_goal_is_offered_another_one() -> None:
    desk = Desk()
    desk.do(with_own_goal(desk.errand, "{Addr} gọi báo trưởng thôn."))
    (asked, *_) = suggestions(desk.errand, ["trang-chinh"])
    assert asked.difference is Difference.ASKED
    desk.do([*asked.edits])
    assert desk.errand.variant["goal"]["vi"] == "Máy khác, tên gọi khác. {Addr} gọi báo trưởng thôn."
    assert Difference.ASKED not in [one.difference for one in suggestions(desk.errand, ["trang-chinh"])]


def test_the_variant_can_begin_at_home_if_the_goal_is_reached_from_there() -> None:
    desk = Desk()
    call = desk.add(ScreenKind.CALL)
    done = desk.add(ScreenKind.SUCCESS)
    desk.do(screens.begun_on(desk.errand, call)).do(screens.ended_on(desk.errand, done))
    assert Difference.BEGUN not in [one.difference for one in suggestions(desk.errand, [call])]
    desk.do(marked_right(desk.errand, "trang-chinh", "dien-thoai", done))
    (begun,) = [one for one in suggestions(desk.errand, [call]) if one.difference is Difference.BEGUN]
    desk.do([*begun.edits])
    assert desk.errand.variant["start"] == "trang-chinh"
