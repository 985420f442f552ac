pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// Progress of a lesson, one segment per step: completed, current (taller) or still to come (hollow).
Item {
    id: root

    required property list<string> steps
    property string strand: "basics"
    property string label: ""
    readonly property real gap: Theme.space.tiny
    readonly property real segment: root.steps.length === 0 ? 0 : (root.width - root.gap * (root.steps.length - 1)) / root.steps.length

    implicitHeight: 28 * Theme.unit
    Accessible.role: Accessible.ProgressBar
    Accessible.name: root.label

    Repeater {
        model: root.steps

        Rectangle {
            required property int index
            required property string modelData
            readonly property bool isAhead: modelData === "todo"
            readonly property bool isNow: modelData === "now"

            x: index * (root.segment + root.gap)
            width: root.segment
            height: isNow ? root.height : root.height * 0.6
            anchors.verticalCenter: parent?.verticalCenter
            radius: height / 2
            color: isAhead ? Theme.colour.line : Theme.strand(root.strand).strong
            opacity: 1
            border.width: isAhead && Theme.highContrast ? Theme.border.thin : 0
            border.color: Theme.colour.controlLine

            Rectangle {
                anchors.fill: parent
                anchors.margins: Theme.border.thin
                radius: height / 2
                color: Theme.colour.paper
                visible: parent.isAhead && Theme.highContrast
            }
        }
    }
}
