"""Tests of rules for QML files that qmllint does not check."""

import re
from collections import defaultdict
from graphlib import TopologicalSorter

import pytest

from tests.house.sources import ROOT, below, lines_matching, name_of

LONGEST = 250
COLOUR = r"#[0-9A-Fa-f]{3,8}\b|Qt\.(rgba|hsla|hsva)\(|[cC]olor:\s*\"(?!transparent)"
SIZED = (
    r"(font\.)?(pixelSize|width|height|implicitWidth|implicitHeight|radius|spacing|\w*[mM]argins?|\w*[pP]adding|x|y)"
)
SIZE = rf"^\s*{SIZED}:\s*\d{{2,}}(\.\d+)?\s*$"
QML = below("kiosk/qml", ".qml")
LOGIC = {
    "sentences chosen by state": r"\breturn\b.*\bqsTr\(|qsTr\(.*qsTr\(.*qsTr\(",
    "patterns, sorting, formats": r"\.(sort|test|match|replace|padStart|toFixed)\(|[=(,]\s*/[^/*\s]",
    "joined texts": r"\.join\(",
}
"""By kind of logic that belongs in a view model: a regular expression for lines of QML that contain such logic."""
TEXTS_OF_THEIR_OWN = {
    "TouchTest.qml": "the touched cells are known to the view alone",
    "PlayerScreen.qml": "its note has a line from each of two view models",
}
WORDLESS = {
    "QueueRow.qml": "sharing a turn stands between the arrows of a row",
    "HamletsStep.qml": "the bin stands in the row of its hamlet",
    "ControlBar.qml": "the second screen, in a bar that faces the room",
}
OUTSIDE_THEME = [path for path in QML if path.parent.name != "Theme"]


def test_there_is_an_interface_to_check() -> None:
    assert QML


def test_no_file_is_too_long() -> None:
    long = {name_of(path): count for path in QML if (count := len(path.read_text("utf-8").splitlines())) > LONGEST}
    assert not long


def test_colours_live_in_the_theme() -> None:
    assert not list(lines_matching(COLOUR, OUTSIDE_THEME))


def test_sizes_are_units_of_the_theme() -> None:
    design_size = [path for path in QML if path.name == "Main.qml"]  # Main.qml defines the design size of the window
    assert not list(lines_matching(SIZE, [path for path in OUTSIDE_THEME if path not in design_size]))


def test_modules_are_imported_by_name_and_not_by_folder() -> None:
    assert not list(lines_matching(r"^\s*import\s+\"", QML))


def test_every_component_binds_its_parts() -> None:
    assert not [
        name_of(path) for path in OUTSIDE_THEME if "pragma ComponentBehavior: Bound" not in path.read_text("utf-8")
    ]


def test_the_theme_is_the_only_singleton() -> None:
    singletons = [path.name for path in QML if "pragma Singleton" in path.read_text("utf-8")]
    assert singletons == ["Theme.qml"]


def test_only_json_from_the_view_models_is_untyped() -> None:
    untyped = lines_matching(r"property (var|list<var>) ", QML)
    assert not [line for line in untyped if not re.search(r"(required|readonly) property", line)]


def test_view_models_are_handed_down_and_not_planted() -> None:
    assert not list(lines_matching(r"setContextProperty|rootContext\(", below("kiosk", ".py")))


def test_pictures_of_packs_are_shown_by_the_one_component_that_loads_them_beside_the_screen() -> None:
    """Only Drawing.qml loads pictures asynchronously.

    All other images come from a Python image provider, which must run on the GUI thread.
    """
    images = [
        (path, block)
        for path in QML
        for block in re.findall(r"\b(?:Animated|Border)?Image \{.*?\n\s*\}", path.read_text("utf-8"), re.DOTALL)
    ]
    strange = [path for path, block in images if not re.search(r'source: .*"image://(picture|icon)/', block)]
    beside = [path for path in QML if "asynchronous:" in path.read_text("utf-8")]
    assert len(images) > 3
    assert strange == []
    assert [path.name for path in beside] == ["Drawing.qml"]


def test_modules_import_each_other_in_one_direction() -> None:
    imported: dict[str, set[str]] = defaultdict(set)
    for path in QML:
        module = ".".join(path.parent.relative_to(ROOT / "kiosk/qml").parts)
        imported[module] |= set(re.findall(r"^import (KioskUi\S*)$", path.read_text("utf-8"), re.MULTILINE))
    assert len(imported) > 1
    TopologicalSorter(imported).prepare()  # raises CycleError if imports are circular


def test_every_file_is_named_in_its_module() -> None:
    missing = [
        name_of(path)
        for path in QML
        if not (path.parent / "qmldir").is_file()
        or f" {path.name}" not in (path.parent / "qmldir").read_text("utf-8")
    ]
    assert not missing


def test_texts_are_not_pressed_into_capitals() -> None:
    assert not list(lines_matching(r"font\.capitalization|toUpperCase\(", QML))


def test_a_property_tells_of_its_change_by_a_signal_of_its_own_class() -> None:
    """PySide6 6.12 accepts the notify signal of a base class, but Qt then reads invalid memory."""
    assert not list(lines_matching(r"@Property\(.*notify=\w+\.", below("kiosk/bridge", ".py")))


def test_screens_leave_the_choice_of_sentences_to_the_view_models() -> None:
    screens = [path for path in QML if "Screens" in path.parts]
    found = [
        line
        for pattern in LOGIC.values()
        for line in lines_matching(pattern, screens)
        if not any(f"/{name}:" in line for name in TEXTS_OF_THEIR_OWN)
    ]
    assert found == []
    needed = [path.name for path in screens if any(list(lines_matching(text, [path])) for text in LOGIC.values())]
    assert sorted(needed) == sorted(TEXTS_OF_THEIR_OWN)


@pytest.mark.parametrize(
    ("what", "line"),
    [
        ("sentences chosen by state", '            return qsTr("Nothing waits");'),
        ("sentences chosen by state", 'text: a ? qsTr("A") : b ? qsTr("B") : qsTr("C")'),
        ("patterns, sorting, formats", 'title.replace(/^(.+)-(\\d+)$/, "$1 $2")'),
        ("patterns, sorting, formats", "else if (/^[0-9]$/.test(event.text))"),
        ("patterns, sorting, formats", "return rows.sort((one, other) => one.at - other.at);"),
        ("patterns, sorting, formats", 'String(hour).padStart(2, "0")'),
        ("joined texts", 'text: [root.since, root.size].filter(part => part !== "").join(" · ")'),
    ],
)
def test_such_a_choice_is_found(what: str, line: str) -> None:
    assert re.search(LOGIC[what], line)


@pytest.mark.parametrize(
    "line",
    [
        'label: root.stopping ? qsTr("Stopping…") : qsTr("Stop")',
        "// 1/2 of the room",
        'url: "https://example"',
        "x: a / 2",
    ],
)
def test_a_label_with_two_forms_is_no_such_choice(line: str) -> None:
    assert not [what for what, pattern in LOGIC.items() if re.search(pattern, line)]


def test_buttons_of_staff_have_words() -> None:
    """At the normal text size, arrows, plus, minus and the signs of `WORDLESS` alone have no words beside them."""
    screens = [path for path in QML if {"Guide", "Technician", "Staff"} & set(path.parts)]
    found = re.compile(r"^( *)(IconButton|KioskButton|BarButton) \{\n(.*?)^\1\}", re.DOTALL | re.MULTILINE)
    bare = {
        path.name
        for path in screens
        for _, kind, body in found.findall(path.read_text("utf-8"))
        if kind == "IconButton" or re.search(r"collapsed: (?!Theme\.textScale > 1)", body)
        if not re.search(r'iconName: "(minus|app-plus|arrow-\w+|previous-page|next-page)"', body)
    }
    assert bare == set(WORDLESS)
