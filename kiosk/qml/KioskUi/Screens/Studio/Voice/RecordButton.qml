pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// The red button: record, stop, record again. Only while it says «Stop» is the microphone open.
Pressable {
    id: root

    required property RecordingViewModel recording
    readonly property bool isOpen: root.recording.isOpen
    readonly property bool canPress: root.isOpen || root.recording.phase === "idle" && !root.recording.isMissing
    readonly property color face: root.canPress ? Theme.safety.strong : Theme.colour.chip
    readonly property color inkColour: root.canPress ? Theme.safety.strongInk : Theme.colour.offInk

    objectName: "recordButton"
    radius: height / 2
    enabled: root.canPress
    label: root.recording.buttonLabel
    onActivated: root.recording.press()

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.pressed ? Qt.darker(root.face, 1.15) : root.face
        border.width: root.isOpen ? Theme.border.thick * 2 : 0
        border.color: Theme.colour.gold
    }

    Rectangle {
        id: disc

        x: (root.height - height) / 2
        anchors.verticalCenter: parent.verticalCenter
        width: height
        height: root.height * 0.78
        radius: height / 2
        color: root.inkColour

        Icon {
            anchors.centerIn: parent
            name: "app-microphone"
            size: disc.height * 0.62
            colour: root.face
            visible: !root.isOpen
        }

        Rectangle {
            anchors.centerIn: parent
            width: disc.height * 0.4
            height: width
            radius: Theme.radius.small / 4
            color: root.face
            visible: root.isOpen
        }
    }

    FitText {
        x: disc.x + disc.width + Theme.space.small
        y: Theme.space.tiny
        width: root.width - x - root.height / 3
        height: root.height - 2 * y
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        text: root.label
        color: root.inkColour
        font.pixelSize: Theme.font.subtitle
        font.weight: Theme.font.bold
        Accessible.ignored: true
    }
}
