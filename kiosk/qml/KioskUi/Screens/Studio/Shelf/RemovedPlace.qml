pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// The dashed place that a removed lesson leaves, with the button that takes it back.
Item {
    id: root

    required property var card
    required property int place
    readonly property real dash: 16 * Theme.unit
    readonly property real padding: Theme.space.medium
    readonly property real line: Math.ceil(Theme.font.smallest * 1.3)

    signal takenBack

    Rectangle {
        id: frame

        anchors.fill: parent
        radius: Theme.radius.medium
        color: "transparent"
        border.width: Theme.border.medium
        border.color: Theme.colour.controlLine
    }

    // Pieces in the colour of the page over the straight edges make the frame dashed.
    Repeater {
        model: Math.max(0, Math.floor((root.width - 2 * frame.radius) / root.dash / 2)) * 2

        Rectangle {
            required property int index
            readonly property bool isTop: index % 2 === 0

            x: frame.radius + Math.floor(index / 2) * 2 * root.dash
            y: isTop ? 0 : root.height - height
            width: root.dash
            height: frame.border.width
            color: Theme.colour.paper
        }
    }

    Repeater {
        model: Math.max(0, Math.floor((root.height - 2 * frame.radius) / root.dash / 2)) * 2

        Rectangle {
            required property int index
            readonly property bool isLeft: index % 2 === 0

            x: isLeft ? 0 : root.width - width
            y: frame.radius + Math.floor(index / 2) * 2 * root.dash
            width: frame.border.width
            height: root.dash
            color: Theme.colour.paper
        }
    }

    FitText {
        id: title

        x: root.padding
        y: Theme.space.small
        width: root.width - 2 * x
        height: kept.y - y
        verticalAlignment: Text.AlignVCenter
        text: qsTr("Removed: %1").arg(root.card.title)
        font.pixelSize: Theme.font.small
        font.weight: Theme.font.semibold
    }

    FitText {
        id: kept

        x: root.padding
        y: back.y - height - Theme.space.tiny
        width: root.width - 2 * x
        height: root.line
        verticalAlignment: Text.AlignVCenter
        text: root.card.kept
        color: Theme.colour.softInk
        font.pixelSize: Theme.font.small
    }

    KioskButton {
        id: back

        objectName: "restore-" + root.place
        x: root.padding
        y: root.height - height - Theme.space.small
        width: root.width - 2 * x
        kind: KioskButton.Secondary
        small: true
        label: qsTr("Take it back")
        iconName: "undo"
        onActivated: root.takenBack()
    }
}
