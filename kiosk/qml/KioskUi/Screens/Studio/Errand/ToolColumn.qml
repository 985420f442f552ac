pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// The kinds of screen that can be added: as many as there is room for, and a button for all of them.
FocusScope {
    id: root

    required property ErrandViewModel model
    readonly property real gap: Theme.touch.tightGap
    readonly property bool isLong: words.advanceWidth * Theme.font.smallest / Theme.font.small > root.width - 2
    readonly property real headHeight: root.isLong ? Math.ceil(Theme.font.smallest * 2.6) : Math.ceil(Theme.font.small * 1.3)
    readonly property int room: Math.max(1, Math.floor((root.height - root.headHeight) / (Theme.touch.least + root.gap)))

    TextMetrics {
        id: words

        text: heading.text
        font: heading.font
    }

    FitText {
        id: heading

        width: root.width
        height: root.headHeight
        verticalAlignment: Text.AlignVCenter
        text: qsTr("Add a screen")
        color: Theme.colour.softInk
        font.pixelSize: Theme.font.small
    }

    Column {
        y: root.headHeight + root.gap
        width: root.width
        spacing: root.gap

        Repeater {
            model: root.model.shown.kinds.slice(0, root.room - 1)

            KioskButton {
                required property var modelData

                objectName: "addScreen-" + modelData.key
                width: root.width
                kind: KioskButton.Secondary
                small: true
                squeeze: 0.95
                label: modelData.label
                iconName: modelData.icon
                onActivated: root.model.addScreen(modelData.key)
            }
        }

        KioskButton {
            objectName: "moreScreens"
            width: root.width
            kind: KioskButton.Quiet
            small: true
            label: qsTr("More…")
            iconName: root.width < 8 * Theme.font.small ? "" : "plus"
            onActivated: root.model.openSheet("screens")
        }
    }
}
