pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Studio.Preview
import KioskUi.Theme

// A question that becomes a step: its tick leaves it out, the rest of the card shows it as learners see it.
FocusScope {
    id: root

    required property var item
    property ThumbnailsViewModel thumbnails: null
    readonly property bool hasPicture: root.thumbnails !== null && root.width > 430 * Theme.unit * Theme.font.halfScale
    readonly property real pictureHeight: Math.min(root.height - 2 * Theme.space.small, 80 * Theme.unit)

    signal toggled
    signal lookedAt

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius.small
        color: face.pressed || tick.pressed ? Theme.colour.cardPressed : Theme.colour.card
        border.width: Theme.border.medium
        border.color: Theme.colour.line
    }

    Pressable {
        id: face

        objectName: "look-" + root.item.place
        x: tick.width + Theme.touch.tightGap
        width: root.width - x
        height: root.height
        label: qsTr("%1, %2: %3").arg(root.item.number).arg(root.item.kind).arg(root.item.words)
        description: root.item.isChanged ? qsTr("The program changed something here") : ""
        radius: Theme.radius.small
        focus: true
        onActivated: root.lookedAt()

        Rectangle {
            id: picture

            anchors.verticalCenter: parent.verticalCenter
            width: root.hasPicture ? height * 16 / 9 : 0
            height: root.pictureHeight
            color: Theme.colour.paper
            border.width: Theme.border.thin
            border.color: Theme.colour.line
            visible: root.hasPicture

            Loader {
                anchors.fill: parent
                anchors.margins: Theme.border.thin
                active: root.hasPicture
                sourceComponent: ScenePane {
                    canvas: root.thumbnails.canvas(root.item.step)
                }
            }
        }

        Rectangle {
            x: root.hasPicture ? picture.width - width * 0.6 : face.width - width - Theme.space.tiny
            y: Theme.space.tiny / 2
            width: 40 * Theme.unit
            height: width
            radius: width / 2
            color: Theme.colour.gold
            visible: root.item.isChanged

            Icon {
                anchors.centerIn: parent
                name: "pencil"
                size: 24 * Theme.unit
                colour: Theme.colour.goldInk
            }
        }

        Column {
            x: picture.width + (root.hasPicture ? Theme.space.small : 0)
            width: face.width - x - Theme.space.small
            anchors.verticalCenter: parent.verticalCenter

            OneLine {
                width: parent.width - (root.hasPicture || !root.item.isChanged ? 0 : 40 * Theme.unit)
                whole: root.item.kind
                color: Theme.colour.softInk
                Accessible.ignored: true
            }

            OneLine {
                width: parent.width
                whole: root.item.words
                color: root.item.isOn ? Theme.colour.ink : Theme.colour.offInk
                font.weight: Theme.font.semibold
                font.strikeout: !root.item.isOn
                Accessible.ignored: true
            }
        }
    }

    Pressable {
        id: tick

        objectName: "tick-" + root.item.place
        width: Theme.touch.least
        height: root.height
        label: root.item.isOn ? qsTr("Leave out question %1").arg(root.item.number) : qsTr("Import question %1").arg(root.item.number)
        role: Accessible.CheckBox
        checked: root.item.isOn
        radius: Theme.radius.small
        onActivated: root.toggled()

        Rectangle {
            anchors.centerIn: parent
            width: 50 * Theme.unit
            height: width
            radius: width / 2
            color: root.item.isOn ? Theme.colour.primary : Theme.colour.card
            border.width: root.item.isOn ? 0 : Theme.border.medium
            border.color: Theme.colour.controlLine

            Icon {
                anchors.centerIn: parent
                name: "check"
                size: 32 * Theme.unit
                colour: Theme.colour.primaryInk
                visible: root.item.isOn
            }
        }
    }
}
