pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// The next turn: the learner or learners, and the button that hands the kiosk over.
Rectangle {
    id: root

    required property var entry
    readonly property bool isNarrow: root.width < 820 * Theme.unit * Theme.font.halfScale

    signal handOver

    radius: Theme.radius.medium
    color: Theme.basics.tint
    border.width: Theme.border.thick
    border.color: Theme.basics.strong

    KioskText {
        id: place

        x: Theme.space.medium
        anchors.verticalCenter: parent.verticalCenter
        text: root.entry.number
        visible: !root.isNarrow
        color: Theme.basics.strong
        font.pixelSize: Theme.font.small
        font.weight: Theme.font.bold
        wrapMode: Text.NoWrap
        lineHeight: 1
    }

    Row {
        id: faces

        x: (root.isNarrow ? 0 : place.width + Theme.space.small) + Theme.space.medium
        anchors.verticalCenter: parent.verticalCenter
        spacing: -Theme.space.medium

        Repeater {
            model: root.entry.faces

            Face {
                required property string modelData

                size: Math.min(120 * Theme.unit, root.height * 0.62)
                source: modelData
            }
        }
    }

    Column {
        id: words

        x: faces.x + faces.width + Theme.space.medium
        anchors.verticalCenter: parent.verticalCenter
        width: button.x - x - Theme.space.small

        FitText {
            width: parent.width
            height: root.isNarrow ? root.height - Theme.space.medium : Theme.font.button * 1.25
            text: root.entry.name
            font.pixelSize: Theme.font.button
            font.weight: Theme.font.bold
            verticalAlignment: Text.AlignVCenter
        }

        FitText {
            width: parent.width
            height: Theme.font.small * 1.25
            text: root.entry.year === "" ? root.entry.place : qsTr("%1 · %2").arg(root.entry.year).arg(root.entry.place)
            font.pixelSize: Theme.font.small
            wrapMode: Text.NoWrap
            visible: text !== "" && !root.isNarrow
        }

        BoundedText {
            width: parent.width
            maximumHeight: root.height - Theme.font.button * 1.25 - Theme.font.small * 1.25 - Theme.space.small
            text: root.entry.lesson
            pixelSize: Theme.font.small
            weight: Theme.font.semibold
            lineHeight: 1
            visible: text !== "" && !root.isNarrow && maximumHeight >= 2.5 * Theme.font.smallest
        }
    }

    KioskButton {
        id: button

        objectName: "handOver"
        x: root.width - width - Theme.space.medium
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, root.width * (root.isNarrow ? 0.36 : 0.42))
        height: Math.min(Theme.touch.main, root.height - 2 * Theme.space.small)
        small: root.isNarrow
        label: qsTr("Hand over")
        iconName: root.isNarrow ? "" : "arrow-right"
        iconAfter: true
        focus: true
        onActivated: root.handOver()
    }
}
