pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// Rings around the caller while the phone rings. They appear one by one, in three steps, so that little must be repainted.
Item {
    id: root

    property int step: 0

    Timer {
        interval: 300
        repeat: true
        running: !Theme.reduceMotion
        onTriggered: root.step = (root.step + 1) % 3
    }

    Repeater {
        model: 2

        Rectangle {
            required property int index

            anchors.centerIn: parent
            width: root.width + (index + 1) * 36 * Theme.unit
            height: width
            radius: width / 2
            color: "transparent"
            border.width: Theme.border.thick
            border.color: Theme.colour.gold
            visible: root.step > index || Theme.reduceMotion
        }
    }
}
