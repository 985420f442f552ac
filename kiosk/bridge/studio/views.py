"""The views of the page «Bài của xã», as data, and what a view gets and must offer.

A view is one QML file ``Screens/Studio/<Key>View.qml``, whose root is a `StudioView` with a required property
``model``, and one view model. To add a view: write both, and add a row to `VIEWS` with a function that imports the
view model inside it, so that nothing of the view is loaded before it is shown. Neither `StudioViewModel` nor
``StudioPage.qml`` changes. The file is derived from the key (`StudioView.file`), never from data of a lesson. A
button that leads to a view is shown only if `VIEWS` has that view (`StudioContext.has`). View models import from
`bridge.studio.navigation`, never from this module.

Rules: one view is shown at a time; its view model is created when it is first shown and kept until the program ends.
A view shows another one with `StudioContext.go`, and the shelf is the way back from each. `StudioPart.close` is
called before another view or page is shown, before the staff leave, and before the program ends: it saves the last
input, so that no button for saving is needed.
"""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from kiosk.bridge.studio.navigation import (
    COMMUNE,
    EDITOR,
    IMPORT,
    NEW,
    PHONE,
    SHELF,
    VOICE,
    StudioContext,
    StudioPart,
    StudioView,
)


def _shelf(context: StudioContext, parent: QObject) -> StudioPart:
    from kiosk.bridge.studio.shelf.shelf_model import ShelfViewModel

    return ShelfViewModel(context, parent)


def _new(context: StudioContext, parent: QObject) -> StudioPart:
    from kiosk.bridge.studio.shelf.new_model import NewLessonViewModel

    return NewLessonViewModel(context, parent)


def _commune(context: StudioContext, parent: QObject) -> StudioPart:
    from kiosk.bridge.studio.shelf.commune_search_model import CommuneSearchViewModel

    return CommuneSearchViewModel(context, parent)


def _editor(context: StudioContext, parent: QObject) -> StudioPart:
    from kiosk.bridge.studio.editor.editor_model import EditorViewModel

    return EditorViewModel(context, parent)


def _phone(context: StudioContext, parent: QObject) -> StudioPart:
    from kiosk.bridge.studio.phone.errand_model import ErrandViewModel

    return ErrandViewModel(context, parent)


def _import(context: StudioContext, parent: QObject) -> StudioPart:
    from kiosk.bridge.studio.importing.import_model import ImportViewModel

    return ImportViewModel(context, parent)


def _voice(context: StudioContext, parent: QObject) -> StudioPart:
    from kiosk.bridge.studio.voice.voice_model import VoiceViewModel

    return VoiceViewModel(context, parent)


VIEWS: Sequence[StudioView] = (
    StudioView(SHELF, _shelf, is_wide=False),
    StudioView(NEW, _new),
    StudioView(COMMUNE, _commune),
    StudioView(EDITOR, _editor),
    StudioView(PHONE, _phone),
    StudioView(VOICE, _voice),
    StudioView(IMPORT, _import),
)
"""All views; the first is shown when the page is opened."""
