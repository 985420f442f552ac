pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Phone.Components
import KioskUi.Theme

// A message of a chat: left and white, or right and tinted if the learner sent it; the time is below the message.
Element {
    id: root

    readonly property bool isMine: root.element.mine ?? false
    readonly property bool isMachine: root.element.machine ?? false
    readonly property real widest: root.width * 0.86

    implicitHeight: Math.max(root.isLive ? Theme.touch.least : 0, sheet.y + sheet.height + (time.visible ? time.height + Theme.space.tiny / 2 : 0))

    condition: root.isMachine ? maker.text : ""

    Icon {
        id: robot

        y: (maker.height - height) / 2
        name: root.isMachine ? "app-assistant" : ""
        size: 34 * Theme.unit
        visible: root.isMachine
    }

    // Marks an answer that no person has written.
    PhoneText {
        id: maker

        x: robot.width + Theme.space.tiny
        width: root.widest - x
        text: qsTr("A machine's answer")
        units: 26
        font.weight: Theme.font.semibold
        visible: root.isMachine
    }

    Rectangle {
        id: sheet

        x: root.isMine ? root.width - width : 0
        y: root.isMachine ? maker.height + Theme.space.tiny / 2 : 0
        width: Math.min(root.widest, words.implicitWidth + 2 * root.pad)
        height: Math.max(64 * Theme.unit, words.height + 2 * root.pad)
        radius: Theme.radius.small
        color: root.isMine ? Theme.basics.tint : root.isMachine ? Theme.colour.goldTint : root.ground
        border.width: Theme.border.thin
        border.color: root.isMine ? Theme.basics.strong : root.isMachine ? Theme.colour.gold : Theme.colour.line

        PhoneText {
            id: words

            x: root.pad
            y: (parent.height - height) / 2
            width: Math.min(implicitWidth, root.widest - 2 * root.pad)
            text: root.text
            room: root.widest - 2 * root.pad
            units: 30
        }
    }

    PhoneText {
        id: time

        y: sheet.y + sheet.height + Theme.space.tiny / 2
        x: root.isMine ? root.width - width - Theme.space.tiny : Theme.space.tiny
        width: Math.min(implicitWidth, root.width)
        text: root.detail
        room: root.width
        units: 26
        color: Theme.colour.softInk
        visible: text !== ""
    }
}
