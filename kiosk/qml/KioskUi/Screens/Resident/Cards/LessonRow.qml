pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// One lesson to choose: drawing, number and title, whether the commune made it, minutes, and its state as icon and word.
Pressable {
    id: root

    required property string title
    required property string details
    required property string standing
    required property string picture
    property string block: ""
    property string speaking: ""
    property bool isOwn: false
    readonly property real padding: Theme.space.large
    readonly property string sign: {
        switch (root.standing) {
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

    Column {
        id: texts

        x: drawing.x + drawing.width + root.padding
        anchors.verticalCenter: parent.verticalCenter
        spacing: root.isOwn ? Theme.space.tiny : 0
        width: badge.x - x - root.padding

        BoundedText {
            width: texts.width
            maximumHeight: root.height * 0.58
            text: root.title
            block: root.block
            speaking: root.speaking
            pixelSize: Theme.font.button
            weight: Theme.font.bold
            lineHeight: 1
        }

        Item {
            width: texts.width
            height: Math.max(details.height, mark.visible ? mark.height : 0)

            OwnMark {
                id: mark

                readonly property real room: visible ? width + Theme.space.small : 0

                maximumHeight: root.height * 0.32
                maximumWidth: texts.width * 0.45
                visible: root.isOwn
            }

            BoundedText {
                id: details

                x: mark.room
                y: (parent.height - height) / 2
                width: texts.width - x
                maximumHeight: root.height * 0.32
                text: root.details
                color: Theme.colour.softInk
                pixelSize: Theme.font.small
                lineHeight: 1
            }
        }
    }

    Badge {
        id: badge

        anchors.right: parent.right
        anchors.rightMargin: root.padding
        anchors.verticalCenter: parent.verticalCenter
        kind: root.standing === "done" ? Badge.Practise : root.standing === "passed" ? Badge.Right : Badge.Plain
        sign: root.sign === "" ? "arrow-right" : root.sign
    }
}
