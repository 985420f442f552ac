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
    readonly property color stateColour: root.isFresh ? Theme.colour.ink : Theme.colour.softInk
    readonly property int stateWeight: root.isFresh ? Theme.font.semibold : Theme.font.regular
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

    Column {
        id: person

        x: root.textX
        anchors.verticalCenter: parent.verticalCenter
        width: root.leftWidth

        BoundedText {
            width: person.width
            maximumHeight: root.height - 2 * Theme.space.tiny - home.height - (root.isStacked ? below.naturalHeight : 0)
            text: root.label
            weight: Theme.font.bold
            lineHeight: 1
            Accessible.ignored: true
        }

        KioskText {
            id: home

            width: person.width
            text: root.home
            color: root.checked ? Theme.colour.ink : Theme.colour.softInk
            font.pixelSize: Theme.font.smallest
            lineHeight: 1
            Accessible.ignored: true
        }

        BoundedText {
            id: below

            width: person.width
            text: qsTr("%1 · %2").arg(root.tasks).arg(root.certificate)
            visible: root.isStacked
            color: root.stateColour
            pixelSize: Theme.font.smallest
            weight: root.stateWeight
            lineHeight: 1
            Accessible.ignored: true
        }
    }

    Column {
        id: beside

        x: root.textX + root.leftWidth + Theme.space.medium
        anchors.verticalCenter: parent.verticalCenter
        width: root.textWidth - root.leftWidth - Theme.space.medium
        visible: !root.isStacked

        KioskText {
            width: beside.width
            text: root.tasks
            color: root.stateColour
            font.pixelSize: Theme.font.small
            font.weight: root.stateWeight
            lineHeight: 1
            Accessible.ignored: true
        }

        KioskText {
            width: beside.width
            text: root.certificate
            color: root.checked ? Theme.colour.ink : Theme.colour.softInk
            font.pixelSize: Theme.font.small
            lineHeight: 1
            Accessible.ignored: true
        }
    }
}
