pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Screens.Staff
import KioskUi.Theme

// One bundle: its results and their age, its size, and whether it was exported or received; or a damaged file.
Card {
    id: root

    required property var bundle
    required property int lines
    readonly property real padding: Theme.space.large

    radius: Theme.radius.small

    Column {
        id: texts

        x: root.padding
        anchors.verticalCenter: parent.verticalCenter
        width: pill.x - x - Theme.space.medium

        BoundedText {
            width: texts.width
            maximumHeight: 1.4 * Theme.font.small
            text: root.bundle.title
            pixelSize: Theme.font.small
            weight: Theme.font.bold
            lineHeight: 1.1
        }

        BoundedText {
            width: texts.width
            maximumHeight: 1.35 * Theme.font.smallest * root.lines
            text: root.bundle.facts
            color: Theme.colour.softInk
            pixelSize: Theme.font.smallest
            lineHeight: 1.1
        }
    }

    StatePill {
        id: pill

        x: root.width - width - root.padding
        anchors.verticalCenter: parent.verticalCenter
        maximumWidth: root.width * 0.36
        text: root.bundle.standing
        tone: root.bundle.tone
    }
}
