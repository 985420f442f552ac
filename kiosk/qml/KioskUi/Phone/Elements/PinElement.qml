pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Phone.Components
import KioskUi.Theme

// A place on the map: a marker and the name of the place.
Element {
    id: root

    required property real mapWidth
    required property real mapHeight
    readonly property real widest: 190 * Theme.unit

    width: Math.min(root.widest, Math.max(Theme.touch.least, words.implicitWidth + 2 * Theme.space.tiny))
    height: mark.height + words.height + Theme.space.tiny
    x: Math.max(0, Math.min(root.mapWidth - width, (root.element.x ?? 50) / 100 * root.mapWidth - width / 2))
    y: Math.max(0, Math.min(root.mapHeight - height, (root.element.y ?? 50) / 100 * root.mapHeight - mark.height))

    Rectangle {
        y: words.y
        width: root.width
        height: words.height
        radius: Theme.radius.small / 2
        color: root.ground
        border.width: Theme.border.thin
        border.color: Theme.colour.line
    }

    Rectangle {
        id: mark

        x: (root.width - width) / 2
        width: 56 * Theme.unit
        height: width
        radius: width / 2
        color: Theme.safety.strong

        Icon {
            anchors.centerIn: parent
            name: root.icon === "" ? "app-map" : "app-" + root.icon
            size: 36 * Theme.unit
            colour: Theme.safety.strongInk
        }
    }

    PhoneText {
        id: words

        y: mark.height + Theme.space.tiny / 2
        x: Theme.space.tiny / 2
        width: root.width - 2 * x
        text: root.text
        room: root.widest - 2 * Theme.space.tiny
        units: 26
        horizontalAlignment: Text.AlignHCenter
        lineHeight: 1
    }
}
