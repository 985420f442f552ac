pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// The drawing of a person's face, with a ring that separates it from a tinted card.
Item {
    id: root

    required property string source
    required property real size

    width: root.size
    height: root.size

    Rectangle {
        anchors.centerIn: parent
        width: root.size + 2 * Theme.border.thick
        height: width
        radius: width / 2
        color: Theme.colour.card
        visible: root.source !== "" && !Theme.highContrast
    }

    Drawing {
        anchors.fill: parent
        source: root.source
    }
}
