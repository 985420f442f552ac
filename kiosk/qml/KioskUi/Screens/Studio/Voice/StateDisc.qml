pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// The state of a sentence as a disc: a ring, a tick, or a sign.
Item {
    id: root

    required property string state_
    property bool isDoubtful: false
    property bool isRecording: false
    property real size: 46 * Theme.unit
    readonly property bool isPlain: root.state_ === "missing" && !root.isRecording

    implicitWidth: root.size
    implicitHeight: root.size

    Rectangle {
        anchors.fill: parent
        radius: width / 2
        color: root.isRecording ? Theme.safety.strong : Theme.colour.card
        border.width: root.isRecording ? 0 : Theme.border.thick
        border.color: Theme.colour.controlLine
        visible: root.isPlain || root.isRecording

        Icon {
            anchors.centerIn: parent
            name: "app-microphone"
            size: root.size * 0.6
            colour: Theme.safety.strongInk
            visible: root.isRecording
        }
    }

    Badge {
        anchors.fill: parent
        size: root.size
        visible: !root.isPlain && !root.isRecording
        kind: root.state_ === "kept" || root.state_ === "found" ? (root.isDoubtful ? Badge.Practise : Badge.Right) : root.state_ === "skipped" ? Badge.Plain : Badge.Practise
        sign: {
            if (root.isDoubtful || root.state_ === "doubtful")
                return "speaker";
            switch (root.state_) {
            case "kept":
            case "found":
                return "check";
            case "skipped":
                return "clock";
            default:
                return "retry";
            }
        }
    }
}
