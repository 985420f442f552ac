import json
from pathlib import Path

import pytest

from tests.bench.figures import Comparison, Figure, compare, table, write
from tests.bench.rounds import alternate


def test_runs_take_turns() -> None:
    order: list[str] = []
    alternate(2, {"ours": lambda: order.append("A"), "floor": lambda: order.append("B")})
    assert order == ["A", "B", "A", "B"]


def test_each_result_stays_with_its_side() -> None:
    numbers = iter(range(4))
    assert alternate(2, {"ours": lambda: next(numbers), "floor": lambda: next(numbers)}) == {
        "ours": [0, 2],
        "floor": [1, 3],
    }


def test_one_slow_run_does_not_move_a_figure() -> None:
    assert compare("start", [10, 900, 12], [5, 6, 700], "ms").compared == 2


def test_a_ratio_at_its_target_is_met() -> None:
    assert Figure("start", 4, 2, "ms", target=2).is_met is True


def test_a_ratio_above_its_target_is_missed() -> None:
    assert Figure("start", 4.1, 2, "ms", target=2).is_met is False


def test_a_margin_is_what_ours_has_more() -> None:
    figure = Figure("memory", 130, 60, "MiB", 80, Comparison.MARGIN)
    assert (figure.compared, figure.is_met) == (70, True)


def test_without_a_target_nothing_is_judged() -> None:
    assert Figure("first start", 9, 1, "ms").is_met is None


def test_a_side_that_was_not_measured_is_an_error() -> None:
    with pytest.raises(ValueError, match="start"):
        compare("start", [], [1], "ms")


def test_a_missed_target_and_its_note_are_in_the_table() -> None:
    shown = table([Figure("start", 5, 2, "ms", 2, note="A note.")])
    assert "NO" in shown
    assert "    A note." in shown


def test_the_file_holds_what_was_compared(tmp_path: Path) -> None:
    write([Figure("start", 5, 2, "ms", 2)], [], {"processors": 2}, tmp_path / "bench.json")
    (figure,) = json.loads((tmp_path / "bench.json").read_text())["figures"]
    assert (figure["compared"], figure["met"], figure["comparison"]) == (2.5, False, "ratio")


def test_a_figure_may_stand_for_itself() -> None:
    figure = Figure("frame", 19, 17, "ms", 20, Comparison.ITSELF)
    assert (figure.compared, figure.is_met) == (19, True)
