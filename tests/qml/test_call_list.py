"""Tests of the list of calls for help on the page of today."""

from PySide6.QtQuick import QQuickItem

from tests.qml.stage import Stage

CALL = '{ id: "%s", name: "Bác Hoa", time: "19:42", text: "%s", face: "face-01", isForgotten: false, act: "Xong" }'
SHORT, LONG = "nhờ giúp", "đang học bài “Mã OTP, chìa khóa của riêng mình”, bước ba"


def listed(stage: Stage, height: int, *texts: str) -> QQuickItem:
    """A list with one card per text."""
    calls = ", ".join(CALL % (number, text) for number, text in enumerate(texts))
    source = f"CallList {{ width: 476; height: {height}; calls: [{calls}] }}"
    return stage.show("import KioskUi.Screens.Guide.Today; " + source)


def shown(stage: Stage, height: int, *texts: str) -> list[str]:
    """The names of the buttons of the visible cards."""
    return names(listed(stage, height, *texts))


def names(item: QQuickItem) -> list[str]:
    """The names of the visible buttons below `item`."""
    found = []
    for child in item.childItems():
        if child.isVisible():
            found += [child.objectName()] if child.objectName().startswith("answer-") else names(child)
    return found


def test_as_many_calls_are_shown_as_fit(stage: Stage) -> None:
    assert shown(stage, 1000, SHORT, SHORT) == ["answer-0", "answer-1"]
    assert shown(stage, 660, SHORT, SHORT, SHORT) == ["answer-0", "answer-1"]


def test_a_call_with_a_longer_text_needs_a_taller_card(stage: Stage) -> None:
    assert shown(stage, 660, LONG, LONG, SHORT) == ["answer-0"]


def test_one_call_is_shown_however_low_the_list_is(stage: Stage) -> None:
    assert shown(stage, 200, LONG, SHORT) == ["answer-0"]


def test_calls_that_do_not_fit_are_on_further_pages(stage: Stage) -> None:
    calls = listed(stage, 400, SHORT, LONG, SHORT)
    found = []
    for page in range(3):
        calls.setProperty("wantedPage", page)
        found += names(calls)
    assert found == ["answer-0", "answer-1", "answer-2"]
    onward = calls.findChild(QQuickItem, "callsOnward")
    assert onward is not None
    assert onward.isVisible()
    calls.setProperty("wantedPage", 5)
    assert names(calls) == ["answer-2"], "the last page, after calls were answered"
