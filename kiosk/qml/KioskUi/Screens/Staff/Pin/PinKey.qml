pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// One key of the PIN keypad: a digit, or a function with an icon.
Pressable {
    id: root

    property string iconName: ""
    property bool main: false
    readonly property color ground: {
        if (root.main)
            return root.pressed ? Theme.colour.primaryPressed : Theme.colour.primary;
        if (root.pressed)
            return Theme.colour.cardPressed;
        return root.iconName === "" ? Theme.colour.card : Theme.colour.chip;
    }

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.ground
        border.width: Theme.border.medium
        border.color: Theme.colour.controlLine
    }

    Icon {
        anchors.centerIn: parent
        name: root.iconName
        colour: root.main ? Theme.colour.primaryInk : Theme.colour.ink
        size: root.height * 0.42
        visible: root.iconName !== ""
    }

    KioskText {
        anchors.centerIn: parent
        text: root.label
        visible: root.iconName === ""
        font.pixelSize: Math.round(root.height * 0.42)
        font.weight: Theme.font.semibold
        lineHeight: 1
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
}
