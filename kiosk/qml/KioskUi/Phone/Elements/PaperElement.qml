pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Phone.Components
import KioskUi.Theme

// A card or a paper that lies beside the screen, such as the back of a bank card: what it is, and the number printed on it. Above
// a dial pad or apps it is a narrow strip, so that the number stays in sight while it is dialled.
Element {
    id: root

    readonly property bool isStrip: root.phone.hasKeypad || root.phone.screen.kind === "home"
    readonly property real stripe: (root.isStrip ? 12 : 34) * Theme.unit
    readonly property real inset: (root.isStrip ? 1 : 2) * Theme.space.tiny

    implicitHeight: words.y + words.height + root.inset

    Rectangle {
        anchors.fill: parent
        radius: root.radius / (root.isStrip ? 2 : 1)
        color: Theme.colour.goldTint
        border.width: Theme.border.medium
        border.color: Theme.colour.ink
    }

    // The dark stripe on the back of a card.
    Rectangle {
        x: Theme.border.medium
        y: (root.isStrip ? 1 : 2) * Theme.space.tiny
        width: root.width - 2 * x
        height: root.stripe
        color: Theme.colour.ink
    }

    Icon {
        id: sign

        x: root.pad
        y: words.y + (words.height - height) / 2
        name: "app-" + (root.icon || "card")
        size: (root.isStrip ? 44 : 60) * Theme.unit
        colour: Theme.colour.ink
    }

    Column {
        id: words

        x: sign.x + sign.width + Theme.space.small
        y: (root.isStrip ? 1.5 : 3) * Theme.space.tiny + root.stripe
        width: root.width - x - Theme.space.tiny

        PhoneText {
            width: parent.width
            text: root.text
            units: root.isStrip ? 26 : 30
            grows: !root.isStrip
            lineHeight: 1
        }

        PhoneText {
            width: parent.width
            text: root.detail
            units: 44
            grows: !root.isStrip
            font.weight: Theme.font.bold
            lineHeight: 1
        }
    }
}
