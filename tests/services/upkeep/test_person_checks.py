"""Tests of the parts of the self-check that examine touch, sound and display."""

import pytest

from kiosk.domain.machine.facts import Display, least_capital
from kiosk.domain.self_check import Health
from kiosk.services.self_check.person_checks import judge_display, judge_sound, judge_touch

FULL_HD = {"width": 1920, "height": 1080, "width_mm": 476.0, "height_mm": 268.0}
"""A full-HD screen with a diagonal of 21.5 inches."""


def test_silent_cells_are_named() -> None:
    assert judge_touch([], 63, is_finished=True).health is Health.GOOD
    finding = judge_touch(["1/3", "2/3"], 63, is_finished=True)
    assert finding.health is Health.BAD
    assert "2 of 63 cells did not respond (row/column): 1/3, 2/3." in str(finding)


def test_a_stopped_touch_test_judges_no_cell() -> None:
    finding = judge_touch(["1/3", "2/3"], 63, is_finished=False)
    assert finding.health is Health.UNKNOWN
    assert "Only 61 of 63 cells were touched" in str(finding)
    assert "wait 20 seconds" in str(finding.cure)


def test_a_whole_dead_screen_does_not_fill_the_line() -> None:
    cells = [f"{row}/{column}" for row in range(7) for column in range(9)]
    assert len(str(judge_touch(cells, 63, is_finished=True))) < 260


@pytest.mark.parametrize(
    ("has_device", "was_heard", "health"),
    [
        (True, True, Health.GOOD),
        (True, False, Health.BAD),
        (True, None, Health.UNKNOWN),
        (False, True, Health.BAD),
        (None, None, Health.UNKNOWN),
        (None, True, Health.UNKNOWN),
    ],
)
def test_sound_is_good_only_when_somebody_heard_it(
    has_device: bool | None, was_heard: bool | None, health: Health
) -> None:
    assert judge_sound(has_device=has_device, was_heard=was_heard).health is health


def test_the_least_height_is_that_of_the_standard() -> None:
    assert least_capital() == pytest.approx(6.1, abs=0.05)  # mm, at a viewing distance of 50 cm (EN 301 549, 5.1.4)


@pytest.mark.parametrize(("capital", "health"), [(25.0, Health.GOOD), (24.0, Health.NOTE)])
def test_capitals_are_measured_against_the_standard(capital: float, health: Health) -> None:
    finding = judge_display(Display(**FULL_HD), capital, 38.0)
    assert finding.health is health
    assert "21.6 inches" in str(finding) or "21.5 inches" in str(finding)


def test_small_capitals_say_from_where_they_are_large_enough() -> None:
    assert "Farther than 40 cm away" in str(judge_display(Display(**FULL_HD), 20.0, 38.0))


@pytest.mark.parametrize("size", [(0.0, 0.0), (16.0, 9.0)])
def test_a_display_without_a_believable_size_is_not_called_good(size: tuple[float, float]) -> None:
    finding = judge_display(Display(1920, 1080, *size), 40.0, 60.0)
    assert finding.health is Health.UNKNOWN
    assert "6.1 mm" in str(finding.cure)
