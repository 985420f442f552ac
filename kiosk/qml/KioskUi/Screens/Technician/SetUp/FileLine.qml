pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Screens.Staff
import KioskUi.Theme

// One setting of a set-up file: its current and its new value, or the reason why it cannot be used.
Card {
    id: root

    required property var row
    readonly property bool isWrong: root.row.tone === "bad"

    Column {
        x: Theme.space.large
        anchors.verticalCenter: parent.verticalCenter
        width: pill.x - x - Theme.space.medium

        BoundedText {
            id: heading

            width: parent.width
            maximumHeight: root.height * 0.4
            text: root.row.name
            pixelSize: Theme.font.body
            weight: Theme.font.bold
            lineHeight: 1.1
        }

        BoundedText {
            width: parent.width
            maximumHeight: root.height - heading.height - Theme.space.medium
            text: root.row.told
            color: root.isWrong ? Theme.safety.strong : Theme.colour.softInk
            pixelSize: Theme.font.small
            lineHeight: 1.1
        }
    }

    StatePill {
        id: pill

        x: root.width - width - Theme.space.large
        anchors.verticalCenter: parent.verticalCenter
        text: root.row.standing
        tone: root.row.tone
    }
}
