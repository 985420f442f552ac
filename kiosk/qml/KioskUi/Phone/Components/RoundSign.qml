pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme
import KioskUi.Components

// A round icon or drawing, which represents a row or a caller.
Item {
    id: root

    property string icon: ""
    property string picture: ""
    property real size: 60 * Theme.unit
    property color disc: Theme.basics.tint
    property color ink: Theme.basics.strong

    width: root.icon === "" && root.picture === "" ? 0 : root.size
    height: root.size
    visible: width > 0

    Rectangle {
        anchors.fill: parent
        radius: width / 2
        color: root.disc
        border.width: Theme.highContrast ? Theme.border.thin : 0
        border.color: Theme.colour.line
        visible: root.picture === ""
    }

    Icon {
        anchors.centerIn: parent
        name: root.icon === "" || root.picture !== "" ? "" : "app-" + root.icon
        size: root.size * 0.56
        colour: root.ink
    }

    Drawing {
        anchors.fill: parent
        source: root.picture
    }
}
