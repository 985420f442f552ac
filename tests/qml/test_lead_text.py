"""Tests of a bold text with a lighter detail behind or below it."""

from PySide6.QtQuick import QQuickItem

from tests.qml.stage import Stage

NAME = 'import KioskUi.Screens.Guide.Today; LeadText { width: %d; lead: "Nguyễn Thị Bé"; detail: "1949"; %s }'


def shown(item: QQuickItem) -> list[tuple[str, bool]]:
    """The visible texts below `item`, each with whether it starts on the first line."""
    texts = []
    for child in item.childItems():
        if child.isVisible():
            own = str(child.property("text") or "").replace("\u00a0", " ") if child.inherits("QQuickText") else ""
            texts += [(own, child.mapToItem(None, 0, 0).y() < 20)] if own else shown(child)
    return texts


def test_a_detail_that_fits_stands_behind_the_lead(stage: Stage) -> None:
    assert shown(stage.show(NAME % (800, ""))) == [("Nguyễn Thị Bé", True), (" · 1949", True)]


def test_a_detail_that_does_not_fit_stands_below_the_lead(stage: Stage) -> None:
    item = stage.show(NAME % (280, ""))
    assert shown(item) == [("Nguyễn Thị Bé", True), ("1949", False)]
    assert item.height() == item.property("naturalHeight")


def test_a_detail_without_a_second_line_is_left_to_the_parent(stage: Stage) -> None:
    item = stage.show(NAME % (280, "stacks: false"))
    assert shown(item) == [("Nguyễn Thị Bé", True)]
    assert item.property("fits") is False


def test_a_lead_without_a_detail_is_alone(stage: Stage) -> None:
    assert shown(stage.show(NAME.replace("1949", "") % (800, ""))) == [("Nguyễn Thị Bé", True)]
