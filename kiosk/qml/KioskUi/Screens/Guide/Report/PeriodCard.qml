pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// A fixed period: its name and its days.
Pressable {
    id: root

    required property string days
    readonly property color face: Theme.highContrast ? Theme.colour.primary : Theme.colour.dark
    readonly property color ink: Theme.highContrast ? Theme.colour.primaryInk : Theme.colour.darkInk
    readonly property color softInk: Theme.highContrast ? Theme.colour.primaryInk : Theme.colour.darkSoftInk

    role: Accessible.RadioButton
    description: root.days
    radius: Theme.radius.small

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.checked ? root.face : root.pressed ? Theme.colour.cardPressed : Theme.colour.card
        border.width: Theme.border.thin
        border.color: Theme.colour.controlLine
    }

    FitText {
        x: Theme.space.small
        y: Theme.space.tiny
        width: root.width - 2 * x
        height: Math.ceil(1.3 * Theme.font.small)
        text: root.label
        color: root.checked ? root.ink : Theme.colour.ink
        font.pixelSize: Theme.font.small
        font.weight: Theme.font.semibold
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }

    FitText {
        x: Theme.space.small
        y: Theme.space.tiny + Math.ceil(1.3 * Theme.font.small)
        width: root.width - 2 * x
        height: root.height - y - Theme.space.tiny
        text: root.days
        color: root.checked ? root.softInk : Theme.colour.softInk
        font.pixelSize: Theme.font.smallest
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
}
