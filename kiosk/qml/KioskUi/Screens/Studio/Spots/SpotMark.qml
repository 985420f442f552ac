pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// The frame of a place in a picture: green with a tick if it is to be found, else with its number.
Item {
    id: root

    required property int number
    required property bool isRight
    property bool isChosen: false
    property bool isSmall: false // in a small picture, in which nothing is touched
    readonly property real line: root.isSmall ? Theme.border.thin : root.isChosen ? Theme.border.focus : Theme.border.thick
    readonly property color colour: root.isRight ? Theme.colour.right : root.isChosen ? Theme.colour.primary : Theme.colour.ink
    readonly property real knob: 40 * Theme.unit

    // The edge around the frame makes it visible on pictures of any colour.
    Rectangle {
        anchors.fill: parent
        anchors.margins: -root.line
        radius: frame.radius + root.line
        color: "transparent"
        border.width: root.line
        border.color: Theme.colour.card
    }

    Rectangle {
        anchors.fill: parent
        radius: frame.radius
        color: root.isRight ? Theme.colour.rightTint : Theme.colour.card
        opacity: Theme.highContrast ? 0.2 : 0.35
    }

    Rectangle {
        id: frame

        anchors.fill: parent
        radius: root.isSmall ? Theme.space.tiny : Theme.space.small
        color: "transparent"
        border.width: root.line
        border.color: root.colour
    }

    // The corners to hold, as large as the ends of a slider; a finger also holds them from outside.
    Repeater {
        model: root.isChosen ? 4 : 0

        Rectangle {
            required property int index

            x: (index % 2) * root.width - width / 2
            y: Math.floor(index / 2) * root.height - height / 2
            width: root.knob
            height: width
            radius: width / 2
            color: root.colour
            border.width: Theme.border.medium
            border.color: Theme.colour.card
        }
    }

    Badge {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.min(root.isSmall ? -height / 2 : 0, (root.height - height) / 2)
        size: 1.5 * Theme.font.smallest
        kind: root.isRight ? Badge.Right : root.isChosen ? Badge.Chosen : Badge.Plain
        text: root.number
        border.width: Theme.border.thin
        border.color: root.isRight || root.isChosen ? Theme.colour.card : Theme.colour.ink
    }
}
