pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// A PIN dialogue inside a page: the button that cancels it, and the keypad below.
FocusScope {
    id: root

    required property PinViewModel model

    signal cancelled

    focus: true
    Keys.onEscapePressed: {
        if (back.available)
            root.cancelled();
    }

    KioskButton {
        id: back

        objectName: "pinCancel"
        label: qsTr("Cancel")
        iconName: "arrow-left"
        kind: KioskButton.Secondary
        small: true
        available: root.model.phase !== "checking"
        onActivated: root.cancelled()
    }

    PinPad {
        y: back.height + Theme.space.large
        width: root.width
        height: root.height - y
        model: root.model
        focus: true
    }
}
