pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// An address to touch: coloured and underlined.
PhoneElement {
    id: root

    implicitHeight: Math.max(Theme.touch.least, words.height + Theme.space.small)
    role: Accessible.Link
    radius: Theme.radius.small / 2

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: Theme.colour.cardPressed
        visible: root.pressed
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
