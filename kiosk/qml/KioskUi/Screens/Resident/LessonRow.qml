pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// One lesson to choose: drawing, number and title, minutes, and how it stands by sign and word.
Pressable {
    id: root

    required property string code
    required property string title
    required property int minutes
    required property string state
    required property string picture
    required property string strand
    readonly property real padding: Theme.space.large
    readonly property string standing: {
        switch (root.state) {
        case "passed":
            return qsTr("Done by yourself");
        case "done":
            return qsTr("Done, practise more");
        case "started":
            return qsTr("Begun");
        default:
            return qsTr("New");
        }
    }
    readonly property string sign: {
        switch (root.state) {
        case "passed":
            return "star";
        case "done":
            return "retry";
        case "started":
            return "play";
        default:
            return "";
        }
    }

    label: root.code + ". " + root.title + ". " + root.standing
    radius: Theme.radius.medium

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.pressed ? Theme.colour.cardPressed : Theme.colour.card
        border.width: Theme.border.medium
        border.color: Theme.colour.controlLine
    }

    Drawing {
        id: drawing

        x: root.padding
        anchors.verticalCenter: parent.verticalCenter
        width: root.picture === "" ? 0 : root.height - 2 * Theme.space.small
        height: width
        source: root.picture
    }

    BoundedText {
        id: heading

        x: drawing.x + drawing.width + root.padding
        y: Math.max(Theme.space.small, (root.height - height - facts.height) / 2)
        width: badge.x - x - root.padding
        maximumHeight: root.height * 0.6 - Theme.space.small
        text: qsTr("%1 · %2").arg(root.code).arg(root.title)
        pixelSize: Theme.font.button
        weight: Theme.font.bold
        lineHeight: 1.15
    }

    BoundedText {
        id: facts

        x: heading.x
        y: heading.y + heading.height
        width: heading.width
        maximumHeight: root.height - Theme.space.small - y
        text: qsTr("%1 minutes · %2").arg(root.minutes).arg(root.standing)
        color: Theme.colour.softInk
        pixelSize: Theme.font.small
        lineHeight: 1.2
    }

    Badge {
        id: badge

        anchors.right: parent.right
        anchors.rightMargin: root.padding
        anchors.verticalCenter: parent.verticalCenter
        kind: root.state === "done" ? Badge.Practise : root.state === "passed" ? Badge.Right : Badge.Plain
        sign: root.sign === "" ? "arrow-right" : root.sign
    }
}
