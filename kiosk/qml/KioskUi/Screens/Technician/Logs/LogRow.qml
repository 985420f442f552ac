pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// One log entry: time, source, message, and an icon if it is a warning or an error.
Card {
    id: root

    required property var entry
    readonly property real padding: Theme.space.medium
    readonly property bool isError: root.entry.tone === "error"
    readonly property bool isPlain: root.entry.tone === "info"

    radius: Theme.radius.small
    border.color: root.isError ? Theme.safety.strong : Theme.colour.line

    Icon {
        id: sign

        x: root.padding
        anchors.verticalCenter: parent.verticalCenter
        size: Theme.touch.icon
        name: root.isPlain ? "circle" : root.isError ? "close" : "warning"
        colour: root.isError ? Theme.safety.strong : root.isPlain ? Theme.colour.softInk : Theme.colour.ink
    }

    Column {
        x: sign.x + sign.width + root.padding
        anchors.verticalCenter: parent.verticalCenter
        width: root.width - x - root.padding

        KioskText {
            width: parent.width
            text: root.entry.head
            color: Theme.colour.softInk
            font.pixelSize: Theme.font.smallest
            lineHeight: 1.1
        }

        BoundedText {
            width: parent.width
            maximumHeight: root.height - 2 * Theme.space.tiny - 2.4 * Theme.font.smallest
            text: root.entry.message
            color: root.isError ? Theme.safety.strong : Theme.colour.ink
            pixelSize: Theme.font.small
            weight: root.isPlain ? Theme.font.regular : Theme.font.semibold
            lineHeight: 1.1
        }
    }
}
