"""The period of a report: arrows, fixed periods, and free days that always exist."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject

from kiosk.bridge.guide.report.period_model import EARLIEST, PeriodViewModel
from kiosk.domain.reporting.periods import PeriodKind

TODAY = date(2026, 11, 27)
PARENT = QObject()


def period(today: date = TODAY) -> PeriodViewModel:
    model = PeriodViewModel(PARENT)
    model.begin(today)
    return model


def ends(model: PeriodViewModel) -> list[str]:
    return [str(end["date"]) for end in model.ends]


def test_the_first_period_is_the_month_of_today() -> None:
    assert period().label == "15/11 – 14/12/2026"


def test_the_arrows_move_by_one_period_and_not_beyond_today() -> None:
    model = period()
    assert not model.canGoOn
    model.back()
    assert (model.label, model.canGoOn) == ("15/10 – 14/11/2026", True)
    model.goOn()
    model.goOn()
    assert model.label == "15/11 – 14/12/2026"


def test_there_is_no_period_before_the_earliest_day() -> None:
    model = period(EARLIEST)
    while model.canGoBack:
        model.back()
    assert model.period is not None
    assert model.period.last >= EARLIEST


def test_a_fixed_period_contains_the_end_of_the_current_one() -> None:
    model = period()
    model.back()
    model.chooseFixed("week")
    assert model.label == "09/11 – 15/11/2026"
    model.chooseFixed("quarter")
    assert model.label == "15/09 – 14/12/2026"


def test_no_fixed_period_begins_after_today() -> None:
    model = period(date(2026, 12, 20))
    model.chooseFixed("six-months")
    assert model.label == "15/12/2026 – 14/06/2027"
    model.openSheet()
    assert all(str(row["days"]) for row in model.fixed)
    assert [row["key"] for row in model.fixed if row["isChosen"]] == ["six-months"]


def test_the_sheet_shows_the_days_of_each_fixed_period() -> None:
    model = period()
    model.openSheet()
    assert [(row["key"], row["days"]) for row in model.fixed] == [
        ("day", "27/11/2026"),
        ("week", "23/11 – 29/11/2026"),
        ("month", "15/11 – 14/12/2026"),
        ("quarter", "15/09 – 14/12/2026"),
        ("six-months", "15/12/2025 – 14/06/2026"),
        ("nine-months", "15/12/2025 – 14/09/2026"),
        ("year", "15/12/2025 – 14/12/2026"),
    ]


def test_a_choice_closes_the_sheet() -> None:
    model = period()
    chosen: list[None] = []
    model.chosen.connect(lambda: chosen.append(None))
    model.openSheet()
    model.chooseFixed("day")
    assert (model.isOpen, model.label, len(chosen)) == (False, "27/11/2026", 1)
    model.openSheet()
    model.closeSheet()
    assert (model.isOpen, len(chosen)) == (False, 1)


def test_free_days_begin_with_the_current_period_up_to_today() -> None:
    model = period()
    model.openSheet()
    assert ends(model) == ["15/11/2026", "27/11/2026"]


def test_a_step_into_a_shorter_month_ends_on_its_last_day() -> None:
    model = period(date(2026, 3, 31))
    model.openSheet()
    model.step("last", "month", -1)
    assert ends(model) == ["28/02/2026", "28/02/2026"]
    model.step("last", "month", 1)
    assert ends(model) == ["28/02/2026", "28/03/2026"]


def test_a_step_beyond_today_ends_today() -> None:
    model = period()
    model.openSheet()
    model.step("last", "month", -1)
    model.step("last", "day", 3)
    model.step("last", "month", 1)
    assert ends(model)[1] == "27/11/2026"
    last = model.ends[1]["units"]
    assert [unit["canMore"] for unit in last] == [False, False, False]  # type: ignore[attr-defined]  # a list


def test_an_end_that_passes_the_other_takes_it_along() -> None:
    model = period()
    model.openSheet()
    model.step("last", "month", -2)
    assert ends(model) == ["27/09/2026", "27/09/2026"]
    model.step("first", "day", 10)
    assert ends(model) == ["07/10/2026", "07/10/2026"]


def test_free_days_become_the_period() -> None:
    model = period()
    model.openSheet()
    model.step("first", "year", -1)
    model.chooseFree()
    assert model.period is not None
    assert (model.label, model.period.kind) == ("15/11/2025 – 27/11/2026", PeriodKind.FREE)


@pytest.mark.parametrize("kinds", [(PeriodKind.DAY,), (PeriodKind.WEEK, PeriodKind.FREE), (PeriodKind.QUARTER,)])
def test_a_report_can_require_its_kind_of_period(kinds: tuple[PeriodKind, ...]) -> None:
    model = period()
    model.require(kinds)
    assert model.period is not None
    assert model.period.kind is kinds[0]
    assert model.period.first <= TODAY


STEPS = st.lists(
    st.tuples(
        st.sampled_from(("first", "last")), st.sampled_from(("day", "month", "year")), st.sampled_from((-1, 1, 10))
    ),
    max_size=40,
)


@given(st.dates(EARLIEST, date(2036, 12, 31)), STEPS)
def test_every_step_gives_days_that_exist(today: date, steps: list[tuple[str, str, int]]) -> None:
    model = period(today)
    model.openSheet()
    for end, unit, by in steps:
        model.step(end, unit, by)
        model.chooseFree()
        assert model.period is not None
        assert EARLIEST <= model.period.first <= model.period.last <= today
