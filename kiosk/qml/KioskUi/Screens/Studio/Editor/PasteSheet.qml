pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Screens.Studio.Parts
import KioskUi.Theme

// Answers that are pasted or typed, one a line.
Overlay {
    id: root

    property string text: ""

    signal pasted(text: string)
    signal closed

    Keys.onEscapePressed: root.closed()

    TextCard {
        id: card

        x: Theme.space.large
        y: Theme.space.large
        width: root.sheetWidth - 2 * x
        height: keep.y - y - Theme.space.medium
        name: "pastedLines"
        label: qsTr("One answer a line; a star marks the right one")
        value: root.text
        breaksLines: true
        onEdited: text => root.text = text
        Component.onCompleted: card.begin()
    }

    KioskButton {
        id: cancel

        objectName: "closePaste"
        x: Theme.space.large
        y: keep.y
        kind: KioskButton.Secondary
        small: true
        label: qsTr("Close")
        iconName: "close"
        onActivated: root.closed()
    }

    KioskButton {
        id: keep

        objectName: "takeLines"
        x: root.sheetWidth - width - Theme.space.large
        y: root.sheetHeight - height - Theme.space.medium
        small: true
        label: qsTr("Take these lines")
        available: root.text.trim() !== ""
        onActivated: root.pasted(root.text)
    }
}
