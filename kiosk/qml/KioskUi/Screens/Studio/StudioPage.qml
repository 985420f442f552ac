pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Keyboard
import KioskUi.Screens.Staff
import KioskUi.Theme

// The commune's own lessons: one view at a time, loaded by its URL, from the shelf to the editor and back. The page has an
// on-screen keyboard for areas of text of its own; fields of one line use that of the window.
StaffPage {
    id: root

    required property StudioViewModel model
    readonly property WritingArea focused: Window.activeFocusItem as WritingArea
    readonly property WritingArea written: root.focused?.wantsKeyboard ? root.focused : null
    readonly property real writtenBottom: root.written === null ? 0 : root.written.mapToItem(shown, 0, root.written.cursorRectangle.y + root.written.cursorRectangle.height).y
    readonly property real windowHeight: Window.height

    function show(): void {
        if (root.model.viewFile === "")
            shown.source = "";
        else
            shown.setSource(root.model.viewFile, {
                model: root.model.part
            });
    }

    isWide: root.model.isWide
    isTall: true
    sheet: (shown.item as StudioView)?.sheet ?? null
    // Loads the keyboard by URL on request, so that it uses no memory until it is needed.
    onWrittenChanged: {
        if (root.written === null)
            keyboard.source = "";
        else
            keyboard.setSource("../../Keyboard/ScreenKeyboard.qml", {
                target: root.written.keys
            });
    }

    Connections {
        target: root.model

        function onChanged(): void {
            root.show();
        }
    }

    // The view moves up as far as necessary to keep the cursor visible above the keyboard.
    Loader {
        id: shown

        objectName: "studioView"
        y: root.written === null ? 0 : Math.min(0, keyboard.y - Theme.space.large - root.writtenBottom)
        width: root.width
        height: root.height
        focus: true
        Component.onCompleted: root.show()
    }

    Loader {
        id: keyboard

        objectName: "studioKeyboard"
        x: -root.mapToItem(null, 0, 0).x
        y: root.windowHeight - root.mapToItem(null, 0, 0).y - height
        width: root.Window.width
    }
}
