pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// A place where the questions can go.
Pressable {
    id: root

    required property var card
    property bool available: true

    objectName: "place-" + root.card.key
    label: root.card.title
    description: root.card.details
    role: Accessible.RadioButton
    checked: root.card.isChosen
    enabled: root.available
    radius: Theme.radius.small

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.card.isChosen ? Theme.basics.tint : root.pressed ? Theme.colour.cardPressed : Theme.colour.card
        border.width: root.card.isChosen ? Theme.border.thick : Theme.border.medium
        border.color: root.card.isChosen ? Theme.basics.strong : Theme.colour.controlLine
    }

    Rectangle {
        id: ring

        x: Theme.space.small
        anchors.verticalCenter: parent.verticalCenter
        width: 46 * Theme.unit
        height: width
        radius: width / 2
        color: root.card.isChosen ? Theme.basics.strong : Theme.colour.card
        border.width: root.card.isChosen ? 0 : Theme.border.medium
        border.color: Theme.colour.controlLine

        Icon {
            anchors.centerIn: parent
            name: "check"
            size: 30 * Theme.unit
            colour: Theme.basics.strongInk
            visible: root.card.isChosen
        }
    }

    OneLine {
        id: title

        x: ring.x + ring.width + Theme.space.small
        y: Theme.space.tiny
        width: root.width - x - Theme.space.small
        height: (root.height - 2 * y) * 0.5
        verticalAlignment: Text.AlignVCenter
        whole: root.card.title
        color: root.available ? Theme.colour.ink : Theme.colour.offInk
        font.weight: Theme.font.bold
        Accessible.ignored: true
    }

    OneLine {
        x: title.x
        y: title.y + title.height
        width: title.width
        height: root.height - y - Theme.space.tiny
        verticalAlignment: Text.AlignVCenter
        whole: root.card.details
        color: root.available ? Theme.colour.softInk : Theme.colour.offInk
        Accessible.ignored: true
    }
}
