pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// The learner's own picture in a corner of a video call: the lesson's drawing or a person, or a dark plate while the camera is
// off.
Element {
    id: root

    readonly property bool isOn: root.element.on ?? false

    width: 128 * Theme.unit
    height: 150 * Theme.unit
    role: Accessible.Graphic
    label: root.text || qsTr("You")
    condition: root.isOn ? qsTr("Camera on") : qsTr("Camera off")

    Rectangle {
        anchors.fill: parent
        radius: root.radius / 2
        color: root.isOn ? Theme.basics.tint : Theme.colour.dark
        border.width: Theme.border.medium
        border.color: Theme.colour.darkInk
    }

    Drawing {
        anchors.fill: parent
        anchors.margins: Theme.space.tiny
        source: root.isOn ? root.picture || "face-11" : ""
    }

    Icon {
        anchors.centerIn: parent
        name: "app-video"
        size: 56 * Theme.unit
        colour: Theme.colour.darkInk
        visible: !root.isOn
    }

    // The stroke through the sign of a camera that is off.
    Rectangle {
        anchors.centerIn: parent
        width: 84 * Theme.unit
        height: Theme.border.focus
        rotation: -45
        color: Theme.colour.gold
        visible: !root.isOn
    }
}
