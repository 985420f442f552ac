pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// One of several exclusive options; the selected option has a tick and a thick border.
Pressable {
    id: root

    property bool chosen: false

    implicitHeight: Theme.touch.main
    role: Accessible.RadioButton
    checked: root.chosen

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.pressed ? Theme.colour.cardPressed : Theme.colour.card
        border.width: root.chosen ? Theme.border.thick : Theme.border.medium
        border.color: root.chosen ? Theme.colour.primary : Theme.colour.controlLine
    }

    Badge {
        id: mark

        x: Theme.space.medium
        anchors.verticalCenter: parent.verticalCenter
        size: 56 * Theme.unit
        kind: root.chosen ? Badge.Chosen : Badge.Plain
        sign: root.chosen ? "check" : "circle"
    }

    FitText {
        x: mark.x + mark.width + Theme.space.medium
        width: root.width - x - Theme.space.medium
        height: root.height
        verticalAlignment: Text.AlignVCenter
        text: root.label
        font.pixelSize: Theme.font.button
        font.weight: Theme.font.semibold
        Accessible.ignored: true
    }
}
