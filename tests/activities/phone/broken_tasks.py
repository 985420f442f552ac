"""Invalid phone tasks: valid lesson files with one edit each.

Each task has a text that its error message must contain.
"""

from tests.content.breaks import LESSON, Break

STEP = "steps.10"
DONE = "done: [{screen: goi-con, values: {da-nghe: roi}}]"
SETTINGS = '- id: cai-dat\n        kind: list\n        title: {vi: "Cài đặt", en: "Settings"}\n'


def broken(name: str, old: str, new: str, field: str, cure: str, *, at: str = "") -> Break:
    where = f"{STEP}.{field}" if field else STEP
    return Break(name, LESSON, old, new, where, cure, at)


BROKEN = (
    # invalid ids and references
    broken("screen twice", SETTINGS, SETTINGS.replace("cai-dat", "hoi"), "screens.6.id", "own id"),
    broken("home that is not there", "home: chinh", "home: nha", "home", "write one of khoa, chinh"),
    broken("home that is a list", "home: chinh", "home: cai-dat", "home", "kind home"),
    broken("start that is not there", "start: khoa", "start: khao", "start", "write one of khoa"),
    broken(
        "act that leads nowhere", "go: goi-con, how", "go: goi-cho, how", "screens.4.elements.1.on.0.go", "goi-con"
    ),
    broken(
        "element twice",
        "{id: khong,",
        "{id: co,",
        "screens.4.elements.1.id",
        "own id",
        at="{id: co, kind: button, tone",
    ),
    broken("element with a reserved id", "{id: khong,", "{id: back,", "screens.4.elements.0.id", "are taken"),
    broken("value of a switch unknown", "value: wifi", "value: wai", "screens.6.elements.0.value", "da-nghe, wifi"),
    broken(
        "condition on an unknown name",
        "{da-nghe: roi}, text",
        "{da-nge: roi}, text",
        "screens.1.elements.0.when.da-nge",
        "write one of da-nghe",
    ),
    broken(
        "condition on an unknown value",
        "{da-nghe: roi}, text",
        "{da-nghe: xong}, text",
        "screens.1.elements.0.when.da-nghe",
        "write one of chua, roi",
    ),
    broken(
        "effect of an unknown value",
        "set: {wifi: bat}}",
        "set: {wifi: mo}}",
        "screens.6.elements.0.on.0.set.wifi",
        "write one of tat, bat",
    ),
    broken("goal on an unknown screen", DONE, DONE.replace("goi-con", "goi"), "done.0.screen", "goi-con"),
    broken("goal that says nothing", DONE, "done: [{}]", "done.0", "add screen: or values:"),
    broken("hint at an unknown element", "at: tat, text", "at: tac, text", "hints.0.at", "write one of tat, doc-ma"),
    broken(
        "hint on an unknown screen", "{screen: cuoc-goi, at", "{screen: goi-den, at", "hints.0.screen", "cuoc-goi"
    ),
    # invalid values
    broken("value twice", "of: [tat, bat]", "of: [tat, tat]", "values.wifi.of.1", "each value once"),
    broken(
        "label of no value",
        'to: {vi: "To", en: "High"}',
        'lon: {vi: "To", en: "High"}',
        "values.am-luong.labels.lon",
        "write one of nho, to",
    ),
    broken(
        "place of a slider without label", ', to: {vi: "To", en: "High"}', "", "values.am-luong.labels", "add to:"
    ),
    broken(
        "value shown without labels",
        '"Đang để nhỏ"',
        '"{value:wifi}"',
        "values.wifi.labels",
        "add tat:",
        at="wifi: {of",
    ),
    broken(
        "value shown that is not declared",
        '"Đang để nhỏ"',
        '"{value:tieng}"',
        "screens.6.elements.1.detail.vi",
        "write one of da-nghe",
    ),
    broken(
        "value in what is spoken",
        '"Chạm nút Gọi."',
        '"Chạm {value:am-luong}."',
        "screens.4.elements.1.on.0.how.vi",
        "without the value",
    ),
    broken(
        "switch of three values",
        "of: [tat, bat]",
        "of: [tat, bat, yeu]",
        "screens.6.elements.0.value",
        "[off, on]",
        at="value: wifi",
    ),
    # fields that a kind of screen or element requires
    broken(
        "list without title", SETTINGS, SETTINGS[: SETTINGS.index("        title")], "screens.6.title", "add title:"
    ),
    broken(
        "app without icon",
        "            icon: store\n",
        "",
        "screens.1.elements.1.icon",
        "add icon:",
        at="- id: cho\n",
    ),
    broken("icon that is not drawn", "icon: store", "icon: shop", "screens.1.elements.1.icon", "correct it"),
    broken(
        "keypad that rings",
        "kind: keypad\n        elements",
        "kind: keypad\n        rings: true\n        elements",
        "screens.3.rings",
        "only a call rings",
        at="rings: true\n        elements",
    ),
    broken(
        "full screen over another",
        "kind: dialog",
        "kind: confirm",
        "screens.4.over",
        "dialog or shade",
        at="over: ban-phim",
    ),
    broken("dialog over nothing", "        over: ban-phim\n", "", "screens.4.over", "add over:", at="- id: hoi\n"),
    broken("dialog over itself", "over: ban-phim", "over: hoi", "screens.4.over", "not a dialog or shade"),
    broken(
        "button with a place",
        "{id: khong, kind: button",
        "{id: khong, x: 5, kind: button",
        "screens.4.elements.0.x",
        "for a pin",
    ),
    broken(
        "button of mine",
        "{id: khong, kind: button",
        "{id: khong, mine: true, kind: button",
        "screens.4.elements.0.mine",
        "for a bubble",
    ),
    broken(
        "app with a tone",
        "icon: store",
        "icon: store\n            tone: danger",
        "screens.1.elements.1.tone",
        "for a button",
        at="tone: danger",
    ),
    broken(
        "field that is not known", "tone: danger", "colour: red", "screens.2.elements.0.colour", "correct its name"
    ),
    broken("instruction too long", "Chạm nút Gọi.", "Chạm nút Gọi nhé. " * 4, "screens.4.elements.1.on.0.how", "12"),
    broken(
        "more elements than fit",
        "elements: [{id: loi,",
        "elements: [" + "{id: a, kind: dots}, " * 14 + "{id: loi,",
        "screens.5.elements",
        "remove the least important",
    ),
)
