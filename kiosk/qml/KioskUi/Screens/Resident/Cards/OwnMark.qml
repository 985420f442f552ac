pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// The mark of a lesson that the commune itself has made: short words on a pill, no taller than `maximumHeight`.
Rectangle {
    id: root

    property real maximumHeight: Theme.font.small * 1.4
    property real maximumWidth: Infinity

    implicitHeight: Math.min(root.maximumHeight, Theme.font.small * 1.4)
    implicitWidth: Math.min(root.maximumWidth, Math.ceil(words.advanceWidth) + 2 + 2 * Theme.space.small)
    radius: height / 2
    color: Theme.colour.chip
    border.width: Theme.highContrast ? Theme.border.thin : 0
    border.color: Theme.colour.controlLine

    TextMetrics {
        id: words

        text: caption.text
        font.family: Theme.font.family
        font.pixelSize: Theme.font.small
        font.weight: Theme.font.semibold
    }

    FitText {
        id: caption

        objectName: "ownMark"
        x: Theme.space.small
        width: root.width - 2 * x
        height: root.height
        text: qsTr("From our commune")
        font.pixelSize: Theme.font.small
        font.weight: Theme.font.semibold
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
    }
}
