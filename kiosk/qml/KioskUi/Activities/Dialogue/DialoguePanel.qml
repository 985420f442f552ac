pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Activities.Parts
import KioskUi.Components
import KioskUi.Theme

// The other party of a call or chat: a ribbon that marks it as practice, the name, the picture and the last turns.
Rectangle {
    id: root

    required property string form
    required property string caller
    required property string picture
    required property var turns
    required property var signs
    required property bool hasEnded
    required property string speaking
    readonly property real inset: Theme.space.medium
    readonly property bool isCall: root.form === "call"
    readonly property bool listsSigns: root.hasEnded && root.signs.length > 0

    radius: Theme.radius.large
    color: Theme.colour.chip
    border.width: Theme.border.thin
    border.color: Theme.colour.controlLine

    Item {
        id: header

        x: root.inset
        y: root.inset * 0.6
        width: root.width - 2 * root.inset
        height: Theme.touch.least

        Rectangle {
            id: avatar

            width: 72 * Theme.unit
            height: width
            radius: width / 2
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.colour.softInk

            Icon {
                anchors.centerIn: parent
                name: root.hasEnded && root.isCall ? "hang-up" : root.isCall ? "phone" : "app-chat"
                colour: Theme.colour.card
                visible: root.picture === ""
            }

            Drawing {
                anchors.fill: parent
                source: root.picture
            }
        }

        FitText {
            id: nameWords

            readonly property string block: "caller"

            objectName: "dialogueCaller"
            x: avatar.width + Theme.space.small
            width: ribbon.x - x - Theme.space.small
            height: parent.height
            text: root.caller !== "" ? root.caller : root.isCall ? qsTr("Unknown caller") : qsTr("Unknown sender")
            font.pixelSize: Theme.font.body
            font.weight: Theme.font.bold
            verticalAlignment: Text.AlignVCenter

            SpokenMark {
                letters: nameWords
                shown: root.speaking === "caller"
            }
        }

        PracticeRibbon {
            id: ribbon

            anchors.verticalCenter: parent.verticalCenter
            x: parent.width - width
        }
    }

    DialogueTurns {
        x: root.inset
        y: header.y + header.height + Theme.space.small
        width: root.width - 2 * root.inset
        height: root.height - y - root.inset
        visible: !root.listsSigns
        turns: root.turns
        speaking: root.speaking
    }

    DialogueSigns {
        x: root.inset
        y: header.y + header.height + Theme.space.small
        width: root.width - 2 * root.inset
        height: root.height - y - root.inset
        visible: root.listsSigns
        signs: root.signs
        speaking: root.speaking
    }
}
