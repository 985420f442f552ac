pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Phone.Components
import KioskUi.Theme

// A payment speaker, which stands on the counter and announces aloud how much money has come in; its words are beside it.
Element {
    id: root

    implicitHeight: Math.max(box.height, words.height + 2 * Theme.space.small)

    Rectangle {
        x: box.width / 2
        width: root.width - x
        height: root.height
        radius: root.radius
        color: Theme.colour.goldTint
        border.width: Theme.border.medium
        border.color: Theme.colour.gold
    }

    Rectangle {
        id: box

        width: 100 * Theme.unit
        height: 124 * Theme.unit
        y: (root.height - height) / 2
        radius: root.radius / 2
        color: Theme.colour.dark
        border.width: Theme.border.medium
        border.color: Theme.colour.darkInk

        Icon {
            anchors.centerIn: parent
            name: "speaker"
            size: 64 * Theme.unit
            colour: Theme.colour.darkInk
        }
    }

    PhoneText {
        id: words

        x: box.width + Theme.space.small
        y: (root.height - height) / 2
        width: root.width - x - Theme.space.small
        text: root.text
        units: 32
        font.weight: Theme.font.semibold
    }
}
