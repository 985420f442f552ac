"""A message thread on the practice phone: the newest message is visible, and the text field stays at the bottom."""

from tests.qml.phone.scenes import Phone, element, scene
from tests.qml.stage import Stage

WORDS = "Nhà mình có khỏe không, lâu quá chưa gặp, hôm nào rảnh ghé chơi"
FIELD = element("o", "field", "Tin nhắn", valueLabel="Chạm để gõ", empty=True, types=True)
SEND = element("gui", "button", "Gửi")


def bubbles(count: int) -> list[dict[str, object]]:
    return [element(f"tin-{number}", "bubble", WORDS) for number in range(count)]


def in_sight(phone: Phone, name: str) -> bool:
    item, sheet = phone[name], phone["phonePages"]
    top = item.mapToItem(sheet, 0, 0).y()
    return top >= 0 and top + item.height() <= phone["el-o"].mapToItem(sheet, 0, 0).y()


def test_a_message_that_comes_is_seen(stage: Stage) -> None:
    phone = Phone(stage, scene("thread", *bubbles(1), FIELD, SEND, title="Cô Mai"))
    assert in_sight(phone, "el-tin-0")
    phone.show(scene("thread", *bubbles(7), FIELD, SEND, title="Cô Mai"))
    assert in_sight(phone, "el-tin-6")


def test_the_field_stays_above_the_buttons_however_many_messages_there_are(stage: Stage) -> None:
    phone = Phone(stage, scene("thread", *bubbles(1), FIELD, SEND, title="Cô Mai"))
    before = phone["el-o"].mapToScene(phone["el-o"].boundingRect().topLeft())
    phone.show(scene("thread", *bubbles(7), FIELD, SEND, title="Cô Mai"))
    assert phone["el-o"].mapToScene(phone["el-o"].boundingRect().topLeft()) == before


def test_elsewhere_a_field_stands_where_it_is_written(stage: Stage) -> None:
    phone = Phone(stage, scene("form", FIELD, element("nho", "text", WORDS), SEND, title="Biểu mẫu"))
    assert phone["el-o"].mapToScene(phone["el-o"].boundingRect().topLeft()).y() < 300
