"""Tests of the view of a matching step: lines, numbers, and the marks on both halves of a pair."""

from tests.activities.seen import marks, named, numbers


def test_a_line_and_one_number_join_a_pair(showing):
    step = showing("matching").show()
    step.tap("khoa")
    step.tap("mot-lan")
    assert len(named(step, "matchingLine")) == 1
    assert numbers(step)["khoa"] == numbers(step)["mot-lan"] != ""


def test_a_thing_without_a_partner_shows_no_number_on_the_right(showing):
    step = showing("matching").show()
    step.tap("khoa")
    assert [numbers(step)[part] for part in ("mo-may", "mot-lan", "quet")] == ["", "", ""]


def test_both_halves_of_a_pair_show_whether_it_is_right(showing):
    step = showing("matching").show()
    for part in ("khoa", "mot-lan", "ma-mot-lan", "mo-may", "ma-vuong", "quet"):
        step.tap(part)
    step.judge()
    found = marks(step)
    assert {found["ma-vuong"], found["quet"]} == {"right"}
    assert {found[part] for part in ("khoa", "mot-lan", "ma-mot-lan", "mo-may")} == {"practise"}
