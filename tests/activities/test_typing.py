import copy

import pytest
from PySide6.QtCore import Qt

from kiosk.activities.kind import Discreet, Staged
from kiosk.activities.typing import ACTIVITY, SAMPLE
from kiosk.domain.errors import PayloadError
from kiosk.domain.verdicts import Outcome


def payload(**fields):
    return {**copy.deepcopy(dict(SAMPLE)), **fields}


def task(text="Quảng Bình", **fields):
    return ACTIVITY.parse(payload(text=text, **fields))


def after(given, *acts):
    draft = ACTIVITY.start(given)
    for act in acts:
        draft = ACTIVITY.choose(given, draft, act if act in {"hint", "again"} else f"key:{act}")
    return draft


def scene(given, *acts):
    return ACTIVITY.scene(given, after(given, *acts))


def said(given, *acts):
    return ACTIVITY.said(given, after(given, *acts))


def test_it_plays_on_and_is_discreet():
    assert isinstance(ACTIVITY, Staged)
    assert isinstance(ACTIVITY, Discreet)


@pytest.mark.parametrize(
    ("method", "keys"),
    [
        ("telex", ["Q", "u", "a", "r", "n", "g", "space", "B", "i", "f", "n", "h"]),
        ("vni", ["Q", "u", "a", "3", "n", "g", "space", "B", "i", "2", "n", "h"]),
        ("marks", ["Q", "u", "a", "tone-hoi", "n", "g", "space", "B", "i", "tone-huyen", "n", "h"]),
    ],
)
def test_the_text_stands_after_the_keys_that_are_taught(method, keys):
    given = task(method=method)
    draft = after(given, *keys)
    assert (scene(given, *keys)["typed"], ACTIVITY.judge(given, draft).outcome) == ("Quảng Bình", Outcome.RIGHT)


def test_the_next_key_is_shown_on_the_way():
    given = task("đi")
    seen = [scene(given, *"ddi"[:count])["next"] for count in range(4)]
    assert seen == ["d", "d", "i", ""]


def test_a_capital_may_be_typed_small():
    assert scene(task(), "q")["typed"] == "Q"


def test_a_tone_may_come_at_the_end_of_the_word():
    given = task("Quảng")
    assert (scene(given, *"quangr")["typed"], scene(given, *"quan")["next"]) == ("Quảng", "g")


def test_a_way_that_was_begun_is_shown_to_its_end():
    assert scene(task("Quảng"), *"quang")["next"] == "r"


def test_a_wrong_key_is_not_entered_but_counted():
    given = task("đi")
    draft = after(given, "d", "x")
    assert (draft["keys"], draft["wrong"], draft["slips"]) == (["d"], 1, 1)


def test_the_second_wrong_key_is_explained():
    given = task("đi", guided=False)
    assert (said(given, "d", "x"), said(given, "d", "x", "y")) == (("said.other",), ("how.shape-dd",))
    assert (scene(given, "d", "x")["next"], scene(given, "d", "x", "y")["next"]) == ("", "d")


def test_a_right_key_begins_the_count_of_slips_anew():
    draft = after(task("đi"), "x", "d", "x")
    assert (draft["wrong"], draft["slips"]) == (2, 1)


def test_what_writes_a_mark_is_spoken_on_the_way():
    given = task("Quảng Bình")
    assert (said(given, *"qua"), said(given, *"quarng"), said(given, "q")) == (("how.tone-hoi",), ("how.space",), ())


def test_delete_takes_the_last_key_back():
    given = task("đi")
    assert scene(given, "d", "d", "delete")["typed"] == "d"
    assert after(given, "delete") == ACTIVITY.start(given)


def test_a_hint_shows_the_key_where_the_way_is_not_shown():
    given = task("đi", guided=False)
    assert (scene(given)["next"], scene(given, "hint")["next"], scene(given, "hint", "d")["next"]) == ("", "d", "")
    assert said(given, "hint") == ("how.key-d",)


def test_a_hint_is_offered_once_a_key_and_counts():
    given = task("đi", guided=False)
    offered = [ACTIVITY.hint_offered(given, after(given, *acts)) for acts in ([], ["hint"], ["hint", "d"], [*"ddi"])]
    assert offered == [True, False, True, False]
    assert ACTIVITY.hint_counts(given, after(given))


def test_no_hint_is_offered_where_the_way_is_shown():
    assert not ACTIVITY.hint_offered(task(), after(task()))


def test_again_begins_from_the_first_key():
    given = task("đi")
    assert after(given, "d", "again") == ACTIVITY.start(given)


def test_a_text_that_does_not_stand_is_no_answer_yet():
    given = task("đi")
    assert ACTIVITY.judge(given, after(given, "d", "d")).outcome is Outcome.INCOMPLETE


def test_keys_after_the_end_change_nothing():
    given = task("đi")
    assert after(given, *"ddix") == after(given, *"ddi")


@pytest.mark.parametrize("part", ["ghost", "key:", "hint", "text:a"])
def test_a_part_that_means_nothing_changes_nothing_but_wrong_keys(part):
    given = task("đi")
    assert ACTIVITY.choose(given, after(given), part)["keys"] == []


BEGUN = {"wrong": 0, "slips": 0, "hints": 0, "pointed": False, "last": "right"}


@pytest.mark.parametrize(
    "draft", [{}, {"keys": "đi"}, {**SAMPLE}, {**BEGUN, "keys": ["x"]}, {**BEGUN, "keys": [["d"]]}]
)
def test_a_draft_of_another_task_is_taken_for_the_start(draft):
    given = task("đi")
    assert ACTIVITY.scene(given, draft) == ACTIVITY.scene(given, ACTIVITY.start(given))


def test_a_wrong_key_is_not_recorded_by_name():
    given = task("đi")
    draft = after(given)
    kept = [ACTIVITY.recorded(given, draft, part) for part in ("key:D", "key:7", "key:delete", "hint")]
    assert kept == ["key:d", "key:other", "key:delete", "hint"]


def test_every_spoken_block_is_among_the_blocks():
    given = task("Đường Quảng Bình")
    known = {block.id for block in ACTIVITY.blocks(given)}
    draft, told = ACTIVITY.start(given), set()
    for stroke in given.lesson().taught():
        for key in ("!", "!", stroke.key):
            draft = ACTIVITY.choose(given, draft, f"key:{key}")
            told |= set(ACTIVITY.said(given, draft))
    assert told <= known
    assert told


def test_it_is_reported_as_fill_in():
    given = task("đi")
    interaction = ACTIVITY.interaction(given, after(given, *"ddi"))
    assert (interaction.type, interaction.correct, interaction.response) == ("fill-in", "đi", "đi")


@pytest.mark.parametrize("text", ["a  b", "xin chào!", "test", "hoà", ""])
def test_a_text_that_cannot_be_typed_is_refused(text):
    with pytest.raises(PayloadError) as caught:
        task(text)
    assert caught.value.field == "text"


def test_nothing_of_the_keys_is_in_the_props():
    assert ACTIVITY.props(task(method="telex"), None) == ACTIVITY.props(task(method="vni"), None)


def named(step, name):
    return [item for item in step.items() if item.objectName() == name]


def test_the_key_to_press_is_gold_and_the_text_grows(showing):
    step = showing("typing", payload(text="đi")).show()
    step.tap("d")
    assert [key.objectName() for key in step.pressables() if key.property("next")] == ["pk-d"]
    step.tap("d")
    assert named(step, "typingTyped")[0].property("text") == "đ▏"


def test_a_hardware_keyboard_types_at_once(showing):
    step = showing("typing", payload(text="đi chợ")).show()
    key = Qt.Key
    for one in (key.Key_D, key.Key_D, key.Key_I, key.Key_Space, key.Key_C):
        step.key(one)
    assert ACTIVITY.scene(step.task, step.draft)["typed"] == "đi c"


def test_the_keyboard_goes_once_the_text_stands(showing):
    step = showing("typing", payload(text="đi")).show()
    for part in "ddi":
        step.tap(part)
    assert [item for item in step.pressables() if item.objectName().startswith("pk")] == []


@pytest.mark.parametrize("method", ["telex", "vni", "marks"])
@pytest.mark.parametrize("screen", [(1920, 1080), (1366, 768), (1280, 800), (1024, 768)])
@pytest.mark.parametrize("scale", [0.9, 1.0, 1.25, 1.5])
def test_the_longest_texts_fit(showing, method, screen, scale):
    question = {"vi": "{Addr} gõ tên xã của mình vào đây, nhớ gõ đủ dấu như trên thẻ căn cước của {addr} nhé"}
    given = payload(question=question, text="Nguyễn Thị Hường Quyên", method=method)
    step = showing("typing", given).show(*screen, scale)
    step.choose("key:!")
    step.choose("key:!")
    unit = screen[1] / 1080
    texts = [item for item in step.items() if item.inherits("QQuickText")]
    low = [item.objectName() for item in [*step.pressables(), *texts]
           if item.mapToItem(step.host, 0, item.height()).y() > step.host.height() + 1]  # fmt: skip
    small = [item.objectName() for item in step.pressables() if item.height() < 72 * unit - 1]
    cut = [item.property("text") for item in texts if item.property("truncated")]
    assert (low, small, cut) == ([], [], [])
