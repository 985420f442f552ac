pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// Below the answers: how many people have raised a hand, and the button that publishes the right answer; afterwards the
// reason.
Item {
    id: root

    required property HandsViewModel hands
    required property bool interactive
    property string speaking: ""
    property real maximumHeight: Infinity
    readonly property real sumHeight: Math.max(Theme.touch.main, sum.height + Theme.space.small + bar.height)

    implicitHeight: root.hands.isPublished ? Math.min(root.maximumHeight, Math.max(root.sumHeight, reason.naturalHeight + 2 * Theme.space.medium)) : root.sumHeight

    Item {
        width: publishButton.visible ? publishButton.x - Theme.space.huge : root.width
        height: root.height
        visible: !root.hands.isPublished

        Row {
            id: sum

            // Both texts have the largest size at which they fit on one line.
            readonly property real natural: sumMetrics.advanceWidth + peopleMetrics.advanceWidth + spacing + 4
            readonly property int pixelSize: Math.max(Theme.font.smallest, Math.floor(Theme.font.button * Math.min(1, parent.width / natural)))

            objectName: "handsSum"
            spacing: 0.3 * Theme.font.button
            visible: !root.hands.takesSeveral
            Accessible.role: Accessible.StaticText
            Accessible.name: sumText.text + " " + peopleText.text

            TextMetrics {
                id: sumMetrics

                text: sumText.text
                font.family: Theme.font.family
                font.pixelSize: Theme.font.button
                font.weight: Theme.font.bold
            }

            TextMetrics {
                id: peopleMetrics

                text: peopleText.text
                font.family: Theme.font.family
                font.pixelSize: Theme.font.button
            }

            KioskText {
                id: sumText

                text: root.hands.sumText
                font.pixelSize: sum.pixelSize
                font.weight: Theme.font.bold
                lineHeight: 1
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }

            KioskText {
                id: peopleText

                width: Math.min(implicitWidth, sum.parent.width - sumText.width - sum.spacing)
                text: qsTr("people have raised a hand")
                font.pixelSize: sum.pixelSize
                lineHeight: 1
                Accessible.ignored: true
            }
        }

        KioskText {
            width: parent.width
            height: parent.height
            text: qsTr("More than one answer is right: raise your hand for each.")
            visible: root.hands.takesSeveral
            fontSizeMode: Text.Fit
            minimumPixelSize: Theme.font.smallest
            font.pixelSize: Theme.font.button
            verticalAlignment: Text.AlignVCenter
            lineHeight: 1
        }

        Rectangle {
            id: bar

            y: sum.height + Theme.space.small
            width: parent.width
            height: 28 * Theme.unit
            radius: height / 2
            color: Theme.colour.card
            border.width: Theme.border.medium
            border.color: Theme.colour.controlLine
            visible: !root.hands.takesSeveral

            Rectangle {
                width: Math.max(height, parent.width * Math.min(1, root.hands.total / Math.max(1, root.hands.present)))
                height: parent.height
                radius: height / 2
                color: Theme.colour.ink
                visible: root.hands.total > 0
            }
        }
    }

    KioskButton {
        id: publishButton

        objectName: "publishAnswer"
        x: root.width - width
        y: (root.height - height) / 2
        width: Math.min(implicitWidth, root.width * 0.42)
        label: qsTr("Publish the answer")
        available: root.hands.isOpen
        visible: root.interactive && !root.hands.isPublished
        onActivated: root.hands.publish()
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius.large
        color: Theme.colour.rightTint
        border.width: Theme.border.medium
        border.color: Theme.colour.right
        visible: root.hands.isPublished

        BoundedText {
            id: reason

            objectName: "handsReason"
            x: Theme.space.large
            y: (parent.height - height) / 2
            width: root.width - 2 * Theme.space.large
            maximumHeight: root.maximumHeight - 2 * Theme.space.medium
            text: root.hands.reason
            block: root.hands.reasonBlock
            speaking: root.speaking
            pixelSize: Theme.font.body
            lineHeight: 1.1
        }
    }
}
