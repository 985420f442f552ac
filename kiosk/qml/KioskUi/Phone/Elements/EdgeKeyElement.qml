pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Phone.Components
import KioskUi.Theme

// A hardware key on the phone's edge, with an icon and a name beside the phone; a line connects them with the key.
Element {
    id: root

    readonly property real edge: 14 * Theme.unit
    readonly property real tie: 14 * Theme.unit
    readonly property real inset: Theme.space.tiny * 0.75

    implicitHeight: Math.max(Theme.touch.main, plate.height)

    Rectangle {
        x: (root.pressed ? -0.5 : -0.2) * root.edge
        y: (root.height - height) / 2
        width: root.edge
        height: Theme.touch.main
        radius: root.edge / 2
        color: Theme.colour.dark
        border.width: Theme.highContrast ? Theme.border.medium : 0
        border.color: Theme.colour.line
    }

    Rectangle {
        x: root.edge
        y: (root.height - height) / 2
        width: root.tie
        height: Theme.border.medium
        color: Theme.colour.controlLine
    }

    Rectangle {
        id: plate

        x: root.edge + root.tie
        y: (root.height - height) / 2
        width: root.width - x
        height: caption.y + caption.height + Theme.space.small
        radius: root.radius
        color: root.ground
        border.width: Theme.border.thin
        border.color: Theme.colour.controlLine

        Icon {
            id: sign

            x: (plate.width - width) / 2
            y: Theme.space.small
            name: root.icon === "" ? "" : "app-" + root.icon
            size: 40 * Theme.unit
            colour: Theme.colour.ink
        }

        PhoneText {
            id: caption

            x: root.inset
            y: sign.y + sign.height + Theme.space.tiny / 2
            width: plate.width - 2 * root.inset
            text: root.text
            units: 28
            font.weight: Theme.font.semibold
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 1
        }
    }
}
