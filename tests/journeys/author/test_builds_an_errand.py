"""An author builds an errand on a practice phone by touches only, and plays it in the preview to its goal."""

from dataclasses import replace

from kiosk.tour.studio.errand_walk import LESSON, ErrandHands, build
from kiosk.tour.studio.studio_walk import StudioHands, with_commune
from tests.journeys.conftest import CALM, Opens

WAY = ["trang-chinh", "danh-sach", "so-la", "so-la-2", "cai-dat"]


def test_an_errand_of_five_screens_is_built_and_played_by_touches_only(opens: Opens) -> None:
    visitor = opens(with_commune(replace(CALM)))
    hands = ErrandHands(StudioHands(visitor.app, visitor.driver))
    hands.studio.enter()
    hands.studio.make(*LESSON)
    hands.begin()
    hands.studio.taps("leaveStart")  # touched by mistake: the way back
    assert hands.studio.page.part.hasPhone
    hands.rest()
    shown = [str(item.property("text")) for item in hands.driver.items()]
    assert any(text.endswith("ghi kỹ năng ở bìa bài trước") for text in shown)
    hands.studio.taps("openPhone")
    assert hands.model.ready.lines
    build(hands)
    rows = hands.model.rows
    assert rows.isProved
    hands.studio.taps("screen-trang-chinh")
    assert [line["id"] for line in rows.lines if line["isOnWay"]] == WAY
    count = len(rows.suggestions)
    hands.studio.taps("changeVariant", "item-0")
    hands.rest()
    assert len(rows.suggestions) == count - 1
    hands.studio.taps("tryStep")
    hands.play_touch("mode-alone")
    for element in ("danh-ba", "dong-thu-nhat", "nhan-qua-example", "nghe-may"):
        hands.play_touch(f"el-{element}")
    played = hands.model.preview
    hands.driver.wait(lambda: bool(hands.played("phoneAnswer")), "the praise")
    assert played.playing
    hands.studio.taps("leavePlaying")
    hands.studio.taps("studioBack")
    assert hands.studio.page.part.hasPhone
