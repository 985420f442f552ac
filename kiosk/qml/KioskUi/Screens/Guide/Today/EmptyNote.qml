pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// What an empty list means, in a card in place of the list.
Card {
    id: root

    required property string text

    implicitHeight: words.height + 2 * Theme.space.medium
    radius: Theme.radius.small
    color: "transparent"

    KioskText {
        id: words

        x: Theme.space.medium
        y: Theme.space.medium
        width: root.width - 2 * x
        text: root.text
        color: Theme.colour.softInk
        font.pixelSize: Theme.font.small
    }
}
