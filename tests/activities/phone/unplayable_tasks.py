"""Invalid phone tasks: each of their parts is valid, but the task as a whole cannot be played."""

from tests.activities.phone.broken_tasks import DONE, SETTINGS, broken
from tests.activities.phone.tasks import CALL_SOURCE
from tests.content.breaks import Break

CHANGES = CALL_SOURCE[CALL_SOURCE.index("      start: chinh") :]


def with_route(name: str, acts: str, field: str, cure: str) -> Break:
    return broken(name, DONE, f"{DONE}\n    route: {acts}", field, cure, at="route:")


UNPLAYABLE = (
    # goals and screens that cannot be reached or left
    broken("goal at the start", DONE, "done: [{screen: khoa}]", "done", "at least one act"),
    broken("goal out of reach", DONE, "done: [{screen: khoa, values: {da-nghe: roi}}]", "done", "add the act"),
    broken(
        "second goal out of reach",
        DONE,
        DONE[:-1] + ", {screen: khoa, values: {da-nghe: roi}}]",
        "done.1",
        "correct it or remove it",
    ),
    broken("dead end", SETTINGS, SETTINGS.replace("list", "lock"), "screens.6", "a way back"),
    broken(
        "way without words",
        ', how: {vi: "Chạm nút Gọi.", en: "Touch Call."}',
        "",
        "screens.4.elements.1.on.0.how",
        "add how:",
        at="{id: co, kind",
    ),
    broken(
        "screen out of reach",
        "[{go: cai-dat}]",
        '[{say: {vi: "Chưa cần.", en: "Not now."}}]',
        "screens.6.id",
        "remove the screen",
        at=SETTINGS,
    ),
    broken(
        "act out of reach",
        "{costs: data, wrong",
        "{when: {da-nghe: roi}, costs: data, wrong",
        "screens.2.elements.1.on.0.when",
        "remove the act",
    ),
    broken(
        "element out of reach",
        '{id: loi, kind: text, text: {vi: "Mẹ',
        '{id: loi, when: {da-nghe: chua}, kind: text, text: {vi: "Mẹ',
        "screens.5.elements.0.when",
        "correct the condition",
    ),
    broken(
        "phone that goes on by itself",
        SETTINGS,
        SETTINGS + '        after: {seconds: 2, set: {wifi: bat}, how: {vi: "Chờ chút.", en: "Wait."}}\n',
        "screens.6.after",
        "happens only once",
        at="after: {seconds: 2",
    ),
    broken("hint at a wrong thing", "at: tat, text", "at: doc-ma, text", "hints.0.at", "correct at:"),
    broken(
        "hint at what is not there",
        "{screen: cuoc-goi, at: tat",
        "{screen: chinh, at: tin-moi",
        "hints.0.at",
        "correct at:",
    ),
    broken(
        "hint that never comes",
        "{screen: cuoc-goi, at: tat,",
        "{screen: cuoc-goi, at: tat, when: {da-nghe: roi},",
        "hints.0.when",
        "correct at: or when:",
    ),
    # faults of the demonstrated route
    with_route("route that jumps", '["swipe-up:screen", "tap:tat"]', "route.1", "write one of"),
    with_route("route that ends early", '["swipe-up:screen", "after"]', "route", "acts that are missing"),
    with_route("route over a wrong act", '["swipe-up:screen", "tap:cho"]', "route.1", "the way that leads"),
    with_route("route that is not told", '["swipe-up:screen", "tap:cai-dat"]', "route.1", "add how: at screens.1"),
    with_route(
        "route beyond the goal",
        '["swipe-up:screen", "after", "tap:tat", "tap:goi", "type:so=0900000000", "tap:co", "home"]',
        "route.6",
        "remove it",
    ),
    # faults of the variant
    broken(
        "variant with the same goal",
        "Lần này máy không khóa. Số lạ gọi, {addr} tắt máy rồi gọi con.",
        "Có số lạ gọi tới. {Addr} tắt máy rồi gọi hỏi con.",
        "variant.goal",
        "what is different",
    ),
    broken("variant that changes nothing", CHANGES, "", "variant", "move things (order)", at="variant:"),
    broken(
        "variant that loses an element",
        "[goi, cai-dat, cho, tin-moi]",
        "[goi, cai-dat, cho]",
        "variant.order.chinh",
        "write tin-moi, cho, goi, cai-dat",
    ),
    broken(
        "variant that renames nobody",
        'tat: {vi: "Từ chối"',
        'tac: {vi: "Từ chối"',
        "variant.texts.cuoc-goi.tac",
        "write one of tat",
    ),
    broken(
        "variant that starts nowhere", "      start: chinh", "      start: nha", "variant.start", "write one of khoa"
    ),
    broken(
        "variant with an unknown value",
        "values: {wifi: bat}",
        "values: {wifi: mo}",
        "variant.values.wifi",
        "write one of tat, bat",
    ),
    # real-looking data where fictitious data is required
    broken(
        "number of a real person",
        '{vi: "0900 000 000", en: "0900 000 000"}\n        rings',
        '{vi: "0912 345 678", en: "0900 000 000"}\n        rings',
        "screens.2.detail.vi",
        "0900 000 000",
    ),
    broken(
        "address of a real site", "Tôi là công an đây.", "Vào cong-an-vn.com ngay.", "screens.2.says.vi", ".example"
    ),
)
