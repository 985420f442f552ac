"""Tests of the page of attendance: a touch marks one person, and nothing typed or shown is left behind."""

from collections.abc import Iterator

import pytest

from tests.bridge.guide.attendance.hall import Hall


@pytest.fixture
def hall(qapp: object) -> Iterator[Hall]:
    hall = Hall()
    for name in ("Trần Văn An", "Nguyễn Thị Bé", "Lê Thị Cúc"):
        hall.knows(name)
    hall.open()
    yield hall
    hall.parent.deleteLater()


def names(hall: Hall) -> list[str]:
    return [f"{card['family']} {card['given']}" for card in hall.model.cards]


def test_a_mark_is_another_content_of_the_page(hall: Hall) -> None:
    """Otherwise a double tap would mark a person and remove the mark."""
    before = hall.model.place
    hall.model.toggle("Trần Văn An")
    hall.worker.work()
    assert (hall.model.present, hall.model.place == before) == (1, False)


def test_a_second_touch_before_the_answer_does_not_remove_the_mark(hall: Hall) -> None:
    hall.model.toggle("Trần Văn An")
    hall.model.toggle("Trần Văn An")
    hall.model.toggle("Lê Thị Cúc")
    hall.worker.work()
    assert hall.model.present == 2
    hall.model.toggle("Trần Văn An")
    hall.worker.work()
    assert hall.model.present == 1, "a later touch removes it"


def test_people_without_a_record_are_counted_at_any_speed(hall: Hall) -> None:
    before = hall.model.place
    for _ in range(3):
        hall.model.countMale(1)
    hall.worker.work()
    assert (hall.model.countedMale, hall.model.place) == (3, before)


def test_pages_are_turned_at_any_speed(hall: Hall) -> None:
    hall.model.setPageSize(1)
    hall.worker.work()
    before = hall.model.place
    hall.model.showPage(1)
    hall.worker.work()
    assert (names(hall), hall.model.pageCount, hall.model.place) == (["Nguyễn Thị Bé"], 3, before)


def test_another_size_of_page_keeps_the_place_in_the_list(hall: Hall) -> None:
    hall.model.setPageSize(1)
    hall.model.showPage(2)
    hall.worker.work()
    hall.model.setPageSize(2)
    hall.worker.work()
    assert names(hall) == ["Lê Thị Cúc"]


def test_a_searched_name_is_forgotten_when_the_page_is_left(hall: Hall) -> None:
    hall.model.search("Bé")
    hall.worker.work()
    assert names(hall) == ["Nguyễn Thị Bé"]
    hall.model.search("Cúc")
    hall.model.forget()
    hall.worker.work()
    assert (names(hall), hall.model._wanted.text) == ([], "")


def test_the_size_of_a_page_stays_known(hall: Hall) -> None:
    hall.model.setPageSize(2)
    hall.model.forget()
    hall.open()
    assert len(names(hall)) == 2
