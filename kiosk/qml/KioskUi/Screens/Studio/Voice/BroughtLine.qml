pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Screens.Studio.Parts
import KioskUi.Theme

// A sentence and what was found for it: a touch keeps it or leaves it out, the speaker plays it.
FocusScope {
    id: root

    required property var row

    signal listened
    signal toggled

    Pressable {
        id: face

        objectName: "found-" + root.row.index
        width: hear.x - Theme.space.small
        height: root.height
        label: root.row.text
        description: root.row.details
        role: Accessible.CheckBox
        checked: root.row.isWanted
        enabled: root.row.hasSound
        radius: Theme.radius.small
        onActivated: root.toggled()

        Rectangle {
            anchors.fill: parent
            radius: face.radius
            color: face.pressed ? Theme.colour.cardPressed : root.row.isWanted ? Theme.colour.card : "transparent"
            border.width: Theme.border.thin
            border.color: root.row.hasSound ? Theme.colour.controlLine : "transparent"
        }

        Rectangle {
            id: box

            x: Theme.space.small
            anchors.verticalCenter: parent.verticalCenter
            width: 46 * Theme.unit
            height: width
            radius: width / 5
            color: root.row.isWanted ? Theme.colour.primary : Theme.colour.card
            border.width: root.row.isWanted ? 0 : Theme.border.medium
            border.color: Theme.colour.controlLine
            visible: root.row.hasSound

            Icon {
                anchors.centerIn: parent
                name: "check"
                size: box.width * 0.8
                colour: Theme.colour.primaryInk
                visible: root.row.isWanted
            }
        }

        StateDisc {
            id: disc

            x: box.x + box.width + Theme.space.small
            anchors.verticalCenter: parent.verticalCenter
            state_: root.row.state
        }

        ShortText {
            id: words

            x: disc.x + disc.width + Theme.space.small
            y: Theme.space.tiny / 2
            width: face.width - x - Theme.space.small
            whole: root.row.text
            font.pixelSize: Theme.font.small
            font.weight: Theme.font.semibold
        }

        ShortText {
            x: words.x
            y: root.height - height - Theme.space.tiny / 2
            width: words.width
            whole: root.row.details
            color: Theme.colour.softInk
            font.pixelSize: Theme.font.smallest
        }
    }

    IconButton {
        id: hear

        objectName: "hearFound-" + root.row.index
        x: root.width - width
        height: root.height
        label: qsTr("Listen to: %1").arg(root.row.text)
        iconName: "speaker"
        available: root.row.hasSound
        onActivated: root.listened()
    }
}
