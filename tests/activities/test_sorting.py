import pytest

from kiosk.activities.sorting import ACTIVITY, SAMPLE
from kiosk.domain.errors import PayloadError
from kiosk.domain.verdicts import Outcome

TASK = ACTIVITY.parse(SAMPLE)


def tapped(*parts):
    draft = ACTIVITY.start(TASK)
    for part in parts:
        draft = ACTIVITY.choose(TASK, draft, part)
    return draft


def items_with(place, **fields):
    return [{**item, **(fields if number == place else {})} for number, item in enumerate(SAMPLE["items"])]


def test_a_tapped_item_is_held_until_a_group_is_tapped():
    assert tapped("ma-otp") == {"placed": {}, "held": "ma-otp"}
    assert tapped("ma-otp", "giu-kin") == {"placed": {"ma-otp": "giu-kin"}, "held": ""}


def test_a_second_tap_puts_a_held_item_down():
    assert tapped("ma-otp", "ma-otp") == ACTIVITY.start(TASK)


def test_a_placed_item_is_taken_back_into_the_hand():
    assert tapped("ma-otp", "giu-kin", "ma-otp") == {"placed": {}, "held": "ma-otp"}


def test_a_placed_item_stands_for_its_group_while_another_is_held():
    assert tapped("ma-otp", "giu-kin", "mat-khau", "ma-otp") == {
        "placed": {"ma-otp": "giu-kin", "mat-khau": "giu-kin"},
        "held": "",
    }


def test_a_group_tapped_with_an_empty_hand_changes_nothing():
    assert tapped("giu-kin") == ACTIVITY.start(TASK)


def test_choosing_leaves_the_draft_before_it_untouched():
    draft = tapped("ma-otp", "giu-kin")
    ACTIVITY.choose(TASK, draft, "ma-otp")
    assert draft == {"placed": {"ma-otp": "giu-kin"}, "held": ""}


def test_one_item_in_the_wrong_group_is_wrong_and_named():
    placed = {**TASK.key(), "ma-otp": "noi-duoc"}
    verdict = ACTIVITY.judge(TASK, {"placed": placed, "held": ""})
    assert (verdict.outcome, verdict.wrong) == (Outcome.WRONG, ("ma-otp",))


def test_a_new_try_keeps_what_lies_right():
    placed = {**TASK.key(), "ma-otp": "noi-duoc"}
    kept = {item: group for item, group in TASK.key().items() if item != "ma-otp"}
    assert ACTIVITY.again(TASK, {"placed": placed, "held": ""}) == {"placed": kept, "held": ""}


def test_it_is_reported_as_matching_pairs():
    report = ACTIVITY.interaction(TASK, tapped("ma-otp", "giu-kin"))
    assert (report.type, report.response) == ("matching", "ma-otp[.]giu-kin")
    assert report.correct.startswith("ma-otp[.]giu-kin[,]mat-khau[.]giu-kin[,]")


def test_its_report_names_items_as_source_and_groups_as_target():
    parts = ACTIVITY.interaction(TASK, ACTIVITY.start(TASK)).components
    assert (set(parts["source"]), set(parts["target"])) == (set(TASK.key()), set(TASK.group_ids()))


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"items": items_with(2, group="ghost")}, "items.2.group"),
        ({"items": items_with(1, id="giu-kin")}, "items.1.id"),
        ({"items": items_with(1, id="ma-otp")}, "items.1.id"),
        ({"items": [{**item, "group": "giu-kin"} for item in SAMPLE["items"]]}, "groups.0"),
        ({"items": SAMPLE["items"][:3]}, "items"),
        ({"groups": SAMPLE["groups"][:1]}, "groups"),
        ({"items": items_with(0, text={"vi": "từ " * 9})}, "items.0.text"),
    ],
)
def test_a_faulty_sorting_is_refused_by_its_field(fields, field):
    with pytest.raises(PayloadError) as error:
        ACTIVITY.parse({**SAMPLE, **fields})
    assert error.value.field == field
