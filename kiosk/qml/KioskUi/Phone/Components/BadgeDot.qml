pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// The red dot with a number that real phones put on an app in which something new waits.
Rectangle {
    id: root

    width: 40 * Theme.unit
    height: width
    radius: width / 2
    color: Theme.safety.strong
    border.width: Theme.border.medium
    border.color: Theme.colour.card

    PhoneText {
        anchors.centerIn: parent
        text: "1"
        units: 26
        grows: false
        room: Infinity
        color: Theme.safety.strongInk
        font.weight: Theme.font.bold
        lineHeight: 1
    }
}
