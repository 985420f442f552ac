pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// One figure of the session with its meaning below it; the main figure has an arrow, because its card is inside a button.
Rectangle {
    id: root

    required property string number
    required property string label
    required property int numberSize
    required property int labelSize
    required property real labelHeight
    required property real inset
    property bool isMain: false
    property bool isPressed: false

    implicitHeight: figure.height + root.labelHeight + root.inset
    radius: Theme.radius.small
    color: root.isPressed ? Theme.colour.cardPressed : root.isMain ? Theme.colour.rightTint : Theme.colour.card
    border.width: root.isMain && !Theme.highContrast ? 0 : Theme.border.medium
    border.color: root.isMain ? Theme.colour.right : Theme.colour.line

    KioskText {
        id: figure

        x: root.inset
        y: root.inset / 2
        height: implicitHeight
        text: root.number
        color: root.isMain ? Theme.colour.right : Theme.colour.ink
        font.pixelSize: root.numberSize
        font.weight: Theme.font.bold
        wrapMode: Text.NoWrap
        lineHeight: 0.9 // digits have no descenders
        Accessible.ignored: root.isMain // the button has the same text
    }

    KioskText {
        x: root.inset
        y: figure.y + figure.height
        width: root.width - 2 * x
        text: root.label
        color: root.isMain ? Theme.colour.ink : Theme.colour.softInk
        font.pixelSize: root.labelSize
        lineHeight: 1
        Accessible.ignored: root.isMain
    }

    Icon {
        x: root.width - width - root.inset
        anchors.verticalCenter: figure.verticalCenter
        name: "arrow-right"
        size: Math.min(48 * Theme.unit, root.width * 0.25)
        colour: Theme.colour.right
        visible: root.isMain
    }
}
