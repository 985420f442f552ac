pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Screens.Staff
import KioskUi.Theme

// One row of the page of results: a way by which they leave, or a bundle; with its state, or with a button.
Card {
    id: root

    required property var entry // a map with `title`, `facts`, `standing`, `tone`, `act`, `actLabel`
    required property int lines
    required property real titleShare
    readonly property real padding: Theme.space.large
    readonly property bool hasButton: root.entry.act !== ""

    signal opened

    radius: Theme.radius.small

    Column {
        id: texts

        x: root.padding
        anchors.verticalCenter: parent.verticalCenter
        width: (root.hasButton ? button.x : pill.visible ? pill.x : root.width - root.padding) - x - Theme.space.medium

        BoundedText {
            width: texts.width
            maximumHeight: root.titleShare * Theme.font.small
            text: root.entry.title
            pixelSize: Theme.font.small
            weight: Theme.font.bold
            lineHeight: 1.1
        }

        BoundedText {
            width: texts.width
            maximumHeight: 1.35 * Theme.font.smallest * root.lines
            text: root.entry.facts
            color: root.hasButton && root.entry.tone === "bad" ? Theme.safety.strong : Theme.colour.softInk
            pixelSize: Theme.font.smallest
            lineHeight: 1.1
        }
    }

    StatePill {
        id: pill

        x: root.width - width - root.padding
        anchors.verticalCenter: parent.verticalCenter
        maximumWidth: root.width * 0.36
        text: root.entry.standing
        tone: root.entry.tone
        visible: root.entry.standing !== ""
    }

    KioskButton {
        id: button

        objectName: root.hasButton ? "open-" + root.entry.act : ""
        x: root.width - width - root.padding
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, root.width * 0.36)
        small: true
        kind: KioskButton.Secondary
        label: root.hasButton ? root.entry.actLabel : ""
        visible: root.hasButton
        onActivated: root.opened()
    }
}
