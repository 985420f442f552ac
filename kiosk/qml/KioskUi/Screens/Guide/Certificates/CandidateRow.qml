pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// A person who can get a certificate; a touch chooses the person.
Pressable {
    id: root

    required property string home
    required property string tasks
    required property string certificate
    required property bool isFresh
    readonly property real padding: Theme.space.medium
    readonly property real textX: mark.x + mark.width + Theme.space.medium
    readonly property real textWidth: root.width - root.textX - root.padding
    readonly property bool isStacked: root.textWidth < 900 * Theme.unit * Theme.font.halfScale
    readonly property real leftWidth: root.isStacked ? root.textWidth : root.textWidth * 0.52

    role: Accessible.CheckBox
    radius: Theme.radius.small

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.checked ? Theme.basics.tint : root.pressed ? Theme.colour.cardPressed : Theme.colour.card
        border.width: root.checked ? Theme.border.thick : Theme.border.medium
        border.color: root.checked ? Theme.basics.strong : Theme.colour.controlLine
    }

    Rectangle {
        id: mark

        x: root.padding
        anchors.verticalCenter: parent.verticalCenter
        width: 50 * Theme.unit
        height: width
        radius: Theme.radius.small / 2
        color: root.checked ? Theme.basics.strong : "transparent"
        border.width: root.checked ? 0 : Theme.border.thick
        border.color: Theme.colour.controlLine

        Icon {
            anchors.centerIn: parent
            name: "check"
            size: 36 * Theme.unit
            colour: Theme.colour.primaryInk
            visible: root.checked
        }
    }

    FitText {
        x: root.textX
        y: Theme.space.tiny
        width: root.leftWidth
        height: (root.height - 2 * y) * (root.isStacked ? 0.42 : 0.55)
        text: root.label
        font.pixelSize: Theme.font.body
        font.weight: Theme.font.bold
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }

    FitText {
        x: root.textX
        y: root.isStacked ? root.height * 0.42 : root.height * 0.55
        width: root.leftWidth
        height: (root.isStacked ? root.height * 0.28 : root.height * 0.45 - Theme.space.tiny)
        text: root.home
        color: root.checked ? Theme.colour.ink : Theme.colour.softInk
        font.pixelSize: Theme.font.smallest
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }

    FitText {
        x: root.isStacked ? root.textX : root.textX + root.leftWidth + Theme.space.medium
        y: root.isStacked ? root.height * 0.7 : Theme.space.tiny
        width: root.isStacked ? root.textWidth : root.textWidth - root.leftWidth - Theme.space.medium
        height: root.isStacked ? root.height * 0.3 - Theme.space.tiny : root.height - 2 * y
        text: root.tasks + (root.isStacked ? " · " : "\n") + root.certificate
        color: root.isFresh ? Theme.colour.ink : Theme.colour.softInk
        font.pixelSize: root.isStacked ? Theme.font.smallest : Theme.font.small
        font.weight: root.isFresh ? Theme.font.semibold : Theme.font.regular
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
}
