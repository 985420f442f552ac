"""Invalid phone tasks: acts without effect, contradictory acts, and acts that open a screen that is not allowed."""

from tests.activities.phone.broken_tasks import SETTINGS, broken

SWITCH = "[{when: {wifi: tat}, set: {wifi: bat}}, {set: {wifi: tat}}]"

BROKEN_ACTS = (
    broken("act that does nothing", "[{back: true}]", "[{gesture: tap}]", "screens.4.elements.0.on.0", "add go, set"),
    broken(
        "act to its own screen", "[{go: cai-dat}]", "[{go: chinh}]", "screens.1.elements.3.on.0.go", "another screen"
    ),
    broken(
        "act that goes and goes back",
        "[{back: true}]",
        "[{back: true, go: chinh}]",
        "screens.4.elements.0.on.0.back",
        "keep one",
    ),
    broken("back on home", "[{go: cai-dat}]", "[{back: true}]", "screens.1.elements.3.on.0.back", "write go:"),
    broken(
        "home with a way back",
        "kind: home\n",
        "kind: home\n        back: khoa\n",
        "screens.1.back",
        "remove it",
        at="back: khoa",
    ),
    broken(
        "screen that is behind itself",
        SETTINGS,
        SETTINGS + "        back: cai-dat\n",
        "screens.6.back",
        "the screen before it",
        at="back: cai-dat",
    ),
    broken(
        "wrong act that leads on",
        "{costs: data, wrong",
        "{go: chinh, costs: data, wrong",
        "screens.2.elements.1.on.0.go",
        "remove go",
    ),
    broken(
        "cost of a right act",
        "{set: {da-nghe: roi}, go: chinh",
        "{costs: money, set: {da-nghe: roi}, go: chinh",
        "screens.2.elements.0.on.0.costs",
        "add wrong:",
    ),
    broken(
        "slide without place", "gesture: slide, to: to,", "gesture: slide,", "screens.6.elements.1.on.0.to", "add to:"
    ),
    broken(
        "slide to no place",
        "gesture: slide, to: to,",
        "gesture: slide, to: lon,",
        "screens.6.elements.1.on.0.to",
        "write one of nho, to",
    ),
    broken(
        "slide that sets twice",
        "gesture: slide, to: to,",
        "gesture: slide, to: to, set: {am-luong: nho},",
        "screens.6.elements.1.on.0.set.am-luong",
        "remove it",
    ),
    broken(
        "slide on a button",
        "[{back: true}]",
        "[{gesture: slide, back: true}]",
        "screens.4.elements.0.on.0.gesture",
        "another gesture",
    ),
    broken(
        "place for a tap",
        "[{back: true}]",
        "[{to: to, back: true}]",
        "screens.4.elements.0.on.0.to",
        "gesture: slide",
    ),
    broken(
        "typing on a button",
        "[{back: true}]",
        "[{gesture: type, back: true}]",
        "screens.4.elements.0.on.0.gesture",
        "another gesture",
    ),
    broken(
        "typing nothing",
        ', text: {vi: "*101#", en: "*101#"}',
        "",
        "screens.3.elements.0.on.1.text",
        "add text:",
        at="- {gesture: type, wrong",
    ),
    broken(
        "letters on a keypad", '"*101#", en', '"xem tiền", en', "screens.3.elements.0.on.1.text.vi", "digits, * or #"
    ),
    broken(
        "text for a tap",
        "[{back: true}]",
        '[{back: true, text: {vi: "A", en: "A"}}]',
        "screens.4.elements.0.on.0.text",
        "gesture: type",
    ),
    broken(
        "act behind one that always is done",
        SWITCH,
        "[{set: {wifi: tat}}, {set: {wifi: bat}}]",
        "screens.6.elements.0.on.1",
        "before the act without it",
    ),
)
