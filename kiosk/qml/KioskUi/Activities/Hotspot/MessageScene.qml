pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Activities.Parts
import KioskUi.Components
import KioskUi.Theme

// A text message as on a phone: the sender at the top, the sentences in bubbles.
Rectangle {
    id: root

    required property var scene
    required property var spots
    required property bool locked
    required property string speaking
    required property var markOf
    readonly property real gap: Theme.touch.tightGap
    readonly property real inset: Theme.space.medium
    readonly property real bubbleWidth: root.width - 2 * root.inset - avatar.width * 0.5
    readonly property real pictureSide: root.lines.some(line => line.picture !== "") ? Math.min(root.room, 200 * Theme.unit, root.bubbleWidth * 0.25) : 0
    readonly property real textX: root.inset + (root.pictureSide > 0 ? root.pictureSide + root.inset / 2 : 0)
    readonly property real textWidth: root.bubbleWidth - root.textX - root.inset
    readonly property real room: (root.height - 2 * root.inset - header.height - root.lines.length * root.gap) / Math.max(1, root.lines.length)
    readonly property var lines: root.scene.lines
    readonly property real usedHeight: header.height + root.lines.length * (root.bubbleHeight + root.gap) + 2 * root.inset
    property int pixelSize: Theme.font.body
    property real bubbleHeight: Theme.touch.least

    signal touched(id: string)

    function arrange() {
        if (root.textWidth <= 0 || root.room <= 0 || root.lines.length === 0)
            return;
        const texts = root.lines.map(line => line.text);
        root.pixelSize = common.fitting(texts, root.textWidth, root.room - root.inset, Theme.font.body);
        const tallest = common.tallest(texts, root.textWidth, root.pixelSize);
        root.bubbleHeight = Math.max(Theme.touch.least, root.pictureSide, Math.min(root.room, tallest + 2 * root.inset));
    }

    radius: Theme.radius.large
    color: Theme.colour.chip
    border.width: Theme.border.thin
    border.color: Theme.colour.controlLine
    onTextWidthChanged: root.arrange()
    onRoomChanged: root.arrange()
    onLinesChanged: root.arrange()
    Component.onCompleted: root.arrange()

    Connections {
        target: Theme.font

        function onBodyChanged() {
            root.arrange();
        }
    }

    CommonSize {
        id: common

        weight: Theme.font.regular
    }

    Item {
        id: header

        x: root.inset
        y: root.inset
        width: root.width - 2 * root.inset
        height: Theme.touch.least

        Rectangle {
            id: avatar

            width: 72 * Theme.unit
            height: width
            radius: width / 2
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.colour.softInk

            Icon {
                anchors.centerIn: parent
                name: "phone"
                colour: Theme.colour.card
            }
        }

        FitText {
            id: senderWords

            readonly property string block: "sender"

            objectName: "messageSender"
            x: avatar.width + root.inset
            width: ribbon.x - x - root.inset
            height: parent.height
            text: root.scene.sender
            font.pixelSize: Theme.font.body
            font.weight: Theme.font.bold
            verticalAlignment: Text.AlignVCenter

            SpokenMark {
                letters: senderWords
                shown: root.speaking === "sender"
            }
        }

        PracticeRibbon {
            id: ribbon

            anchors.verticalCenter: parent.verticalCenter
            x: parent.width - width
        }
    }

    Repeater {
        model: root.lines.length

        Rectangle {
            id: bubble

            required property int index
            readonly property var line: root.lines[index]

            x: root.inset
            y: header.y + header.height + root.gap + index * (root.bubbleHeight + root.gap)
            width: root.bubbleWidth
            height: root.bubbleHeight
            radius: Theme.radius.small
            color: Theme.colour.card
            border.width: Theme.highContrast ? Theme.border.thin : 0
            border.color: Theme.colour.line

            Drawing {
                objectName: "linePicture"
                x: root.inset / 2
                y: root.inset / 4
                width: root.pictureSide
                height: bubble.height - 2 * y
                source: bubble.line.picture
                visible: root.pictureSide > 0
            }

            ReadAloudText {
                objectName: "messageLine"
                x: root.textX
                y: (bubble.height - height) / 2
                width: root.textWidth
                text: bubble.line.text
                block: "line." + bubble.line.id
                speaking: root.speaking
                reach: root.inset / 2
                font.pixelSize: root.pixelSize
                lineHeight: 1
            }
        }
    }

    Repeater {
        model: root.spots.length

        Spot {
            required property int index
            readonly property var spot: root.spots[index] ?? ({
                    id: "",
                    label: "",
                    line: ""
                })
            readonly property int place: root.lines.findIndex(line => line.id === spot.line)

            objectName: "spot-" + spot.id
            x: root.inset
            y: header.y + (place < 0 ? 0 : header.height + root.gap + place * (root.bubbleHeight + root.gap))
            width: place < 0 ? ribbon.x - root.inset / 2 : root.bubbleWidth
            height: place < 0 ? header.height : root.bubbleHeight
            enabled: !root.locked
            label: spot.label
            mark: root.markOf(spot.id)
            onActivated: root.touched(spot.id)
        }
    }
}
