pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Phone.Components
import KioskUi.Theme

// A link: coloured and underlined. In a chat it looks like a message.
Element {
    id: root

    readonly property bool isMessage: root.phone.screen.kind === "thread"

    implicitHeight: Math.max(Theme.touch.least, words.height + Theme.space.small)
    role: Accessible.Link
    radius: Theme.radius.small / 2

    Rectangle {
        width: root.isMessage ? Math.min(root.width, words.contentWidth + 2 * root.pad) : root.width
        height: root.height
        radius: root.isMessage ? Theme.radius.small : root.radius
        color: root.ground
        border.width: root.isMessage ? Theme.border.thin : 0
        border.color: Theme.colour.line
        visible: root.pressed || root.isMessage
    }

    PhoneText {
        id: words

        x: root.pad
        width: root.width - 2 * x
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
        units: 30
        color: Theme.basics.strong
        font.underline: true
        font.weight: Theme.font.semibold
    }
}
