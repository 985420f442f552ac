"""The list of the views of the studio; see `views`."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from kiosk.bridge.studio.views import COMMUNE, EDITOR, IMPORT, NEW, PHONE, SHELF, StudioContext, StudioPart, StudioView


def _shelf(context: StudioContext, parent: QObject) -> StudioPart:
    from kiosk.bridge.studio.shelf.shelf_model import ShelfViewModel

    return ShelfViewModel(context, parent)


def _editor(context: StudioContext, parent: QObject) -> StudioPart:
    from kiosk.bridge.studio.editor.editor_model import EditorViewModel

    return EditorViewModel(context, parent)


def _new(context: StudioContext, parent: QObject) -> StudioPart:
    from kiosk.bridge.studio.shelf.new_model import NewLessonViewModel

    return NewLessonViewModel(context, parent)


def _commune(context: StudioContext, parent: QObject) -> StudioPart:
    from kiosk.bridge.studio.shelf.commune_search_model import CommuneSearchViewModel

    return CommuneSearchViewModel(context, parent)


def _phone(context: StudioContext, parent: QObject) -> StudioPart:
    from kiosk.bridge.studio.phone.errand_model import ErrandViewModel

    return ErrandViewModel(context, parent)


def _import(context: StudioContext, parent: QObject) -> StudioPart:
    from kiosk.bridge.studio.importing.import_model import ImportViewModel

    return ImportViewModel(context, parent)


VIEWS: Sequence[StudioView] = (
    StudioView(SHELF, _shelf, is_wide=False),
    StudioView(NEW, _new),
    StudioView(COMMUNE, _commune),
    StudioView(EDITOR, _editor),
    StudioView(PHONE, _phone),
    StudioView(IMPORT, _import),
)
"""All views; the first is shown when the page is opened."""
