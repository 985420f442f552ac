pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme
import KioskUi.Components

// The background of a map: the lesson's drawing, or else a river and three roads.
Rectangle {
    id: root

    required property string picture

    color: Theme.skills.tint
    border.width: Theme.border.thin
    border.color: Theme.colour.line
    clip: true

    Repeater {
        model: root.picture === "" ? [[-0.1, 0.62, 1.4, 0.1, -14, 1], [-0.1, 0.3, 1.3, 0.035, 8, 0], [-0.2, 0.9, 1.4, 0.035, -30, 0], [0.2, 0.5, 1.3, 0.035, 80, 0]] : []

        Rectangle {
            required property var modelData

            x: modelData[0] * root.width
            y: modelData[1] * root.height
            width: modelData[2] * root.width
            height: modelData[3] * root.height
            rotation: modelData[4]
            color: modelData[5] === 1 ? Theme.basics.tint : Theme.colour.card
            border.width: Theme.border.thin
            border.color: Theme.colour.line
        }
    }

    Drawing {
        anchors.fill: parent
        source: root.picture
    }
}
