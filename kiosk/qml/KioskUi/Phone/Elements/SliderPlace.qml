pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Phone.Components
import KioskUi.Theme

// A button for one position of a slider.
Pressable {
    id: root

    role: Accessible.RadioButton
    radius: Theme.radius.small / 2
    implicitHeight: Math.max(Theme.touch.least, words.height + Theme.space.small)

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.pressed ? Theme.colour.cardPressed : root.checked ? Theme.basics.tint : Theme.colour.card
        border.width: root.checked ? Theme.border.thick : Theme.border.thin
        border.color: root.checked ? Theme.colour.primary : Theme.colour.controlLine
    }

    PhoneText {
        id: words

        x: Theme.space.tiny / 2
        width: parent.width - 2 * x
        anchors.verticalCenter: parent.verticalCenter
        text: root.label
        units: 26
        font.weight: root.checked ? Theme.font.bold : Theme.font.regular
        horizontalAlignment: Text.AlignHCenter
        lineHeight: 1
    }
}
