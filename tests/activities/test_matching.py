import pytest

from kiosk.activities.matching import ACTIVITY, SAMPLE
from kiosk.domain.errors import PayloadError
from kiosk.domain.verdicts import Outcome

TASK = ACTIVITY.parse(SAMPLE)
KEY = TASK.key()
SWAPPED = {"khoa": "mot-lan", "ma-mot-lan": "mo-may", "ma-vuong": "quet"}


def tapped(*parts):
    draft = ACTIVITY.start(TASK)
    for part in parts:
        draft = ACTIVITY.choose(TASK, draft, part)
    return draft


def pairs_with(place, **halves):
    pairs = [dict(pair) for pair in SAMPLE["pairs"]]
    pairs[place] |= {side: {**pairs[place][side], **fields} for side, fields in halves.items()}
    return pairs


def test_a_tap_left_and_a_tap_right_make_a_pair():
    assert tapped("khoa") == {"paired": {}, "held": "khoa"}
    assert tapped("khoa", "mo-may") == {"paired": {"khoa": "mo-may"}, "held": ""}


def test_a_pair_can_be_begun_on_the_right_too():
    assert tapped("mo-may", "khoa") == {"paired": {"khoa": "mo-may"}, "held": ""}


def test_a_second_tap_puts_a_held_thing_down():
    assert tapped("khoa", "khoa") == ACTIVITY.start(TASK)


def test_another_tap_on_the_same_side_holds_that_one_instead():
    assert tapped("khoa", "ma-vuong") == {"paired": {}, "held": "ma-vuong"}


@pytest.mark.parametrize("part", ["khoa", "mo-may"])
def test_a_tapped_pair_comes_apart_into_the_hand(part):
    assert tapped("khoa", "mo-may", part) == {"paired": {}, "held": part}


def test_a_partner_that_is_taken_over_leaves_the_other_one_free():
    assert tapped("khoa", "mo-may", "ma-vuong", "mo-may") == {"paired": {"ma-vuong": "mo-may"}, "held": ""}


def test_choosing_leaves_the_draft_before_it_untouched():
    draft = tapped("khoa", "mo-may")
    ACTIVITY.choose(TASK, draft, "khoa")
    assert draft == {"paired": {"khoa": "mo-may"}, "held": ""}


def test_two_things_with_one_partner_are_no_answer():
    paired = dict.fromkeys(KEY, "quet")
    assert ACTIVITY.judge(TASK, {"paired": paired, "held": ""}).outcome is Outcome.INCOMPLETE


def test_swapped_partners_are_wrong_and_named():
    verdict = ACTIVITY.judge(TASK, {"paired": SWAPPED, "held": ""})
    assert (verdict.outcome, verdict.right) == (Outcome.WRONG, ("ma-vuong",))
    assert verdict.wrong == ("khoa", "ma-mot-lan")


def test_a_new_try_keeps_the_right_pairs():
    assert ACTIVITY.again(TASK, {"paired": SWAPPED, "held": ""}) == {"paired": {"ma-vuong": "quet"}, "held": ""}


def test_it_is_reported_as_matching_pairs():
    report = ACTIVITY.interaction(TASK, tapped("khoa", "mot-lan"))
    assert (report.type, report.response) == ("matching", "khoa[.]mot-lan")
    assert report.correct == "khoa[.]mo-may[,]ma-mot-lan[.]mot-lan[,]ma-vuong[.]quet"


def test_its_report_names_the_left_side_as_source_and_the_right_as_target():
    parts = ACTIVITY.interaction(TASK, ACTIVITY.start(TASK)).components
    assert (set(parts["source"]), set(parts["target"])) == (set(KEY), set(KEY.values()))


def test_a_picture_alone_is_shown_and_not_named_aloud():
    left = {"id": "khoa", "picture": "media/khoa.svg"}
    task = ACTIVITY.parse({**SAMPLE, "pairs": [{**SAMPLE["pairs"][0], "left": left}, *SAMPLE["pairs"][1:]]})
    assert "item.khoa" not in {block.id for block in ACTIVITY.blocks(task)}
    assert ACTIVITY.media(task) == ("media/khoa.svg",)


@pytest.mark.parametrize(
    ("pairs", "field"),
    [
        (SAMPLE["pairs"][:2], "pairs"),
        (SAMPLE["pairs"] * 2, "pairs"),
        (pairs_with(1, left={"id": "khoa"}), "pairs.1.id"),
        (pairs_with(1, right={"id": "khoa"}), "pairs.1.id"),
        (pairs_with(1, right={"text": SAMPLE["pairs"][0]["right"]["text"]}), "pairs.1.right"),
        (pairs_with(0, left={"text": {"vi": "từ " * 7}}), "pairs.0.left.text"),
        ([{"left": {"id": "a"}, "right": {"id": "b"}}, *SAMPLE["pairs"][1:]], "pairs.0.left"),
    ],
)
def test_a_faulty_matching_is_refused_by_its_field(pairs, field):
    with pytest.raises(PayloadError) as error:
        ACTIVITY.parse({**SAMPLE, "pairs": pairs})
    assert (error.value.field, bool(error.value.cure)) == (field, True)


def test_a_joined_thing_tells_with_what_it_is_joined(showing):
    step = showing("matching").show()
    step.tap("khoa")
    step.tap("mo-may")
    assert step.part("khoa").property("description").endswith("Mở tài khoản của mình")
    assert step.part("mo-may").property("description").endswith("Mật khẩu")
    assert step.part("quet").property("description") == ""


def test_pairs_that_come_apart_leave_no_line(showing):
    step = showing("matching").show()
    for part in ("khoa", "mo-may", "ma-vuong", "quet"):
        step.tap(part)
    step.tap("khoa")
    assert len([item for item in step.items() if item.objectName() == "matchingLine"]) == 1
