pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Phone.Components
import KioskUi.Theme

// An app on the home screen: a coloured tile with an icon, and the app's name below.
Element {
    id: root

    readonly property bool isFull: root.phone.pages > 1
    // On a home screen with pages, three rows with names of two lines fit into the room for the apps.
    readonly property real fitting: root.phone.appRoom / 3 - 2.6 * name.font.pixelSize - 3 * Theme.space.tiny
    readonly property real side: root.isFull ? Math.max(52 * Theme.unit, Math.min(104 * Theme.unit, root.fitting)) : (root.phone.elements.length > 9 ? 92 : 108) * Theme.unit
    readonly property list<string> basics: ["web", "messages", "chat", "data", "wifi", "screen", "letters", "settings", "search", "weather", "mail", "files", "compass", "calculator", "translate"]
    readonly property list<string> skills: ["phone", "contacts", "health", "map", "photos", "store", "download", "gift", "steps", "football", "notes", "magnifier", "radio", "ruler"]
    readonly property list<string> safety: ["shield", "warning", "lock", "key", "identity", "bell", "music", "games", "films"]
    readonly property var colours: root.basics.includes(root.icon) ? Theme.basics : root.skills.includes(root.icon) ? Theme.skills : root.safety.includes(root.icon) ? Theme.safety : Theme.services

    condition: root.hasBadge ? qsTr("New") : ""
    width: Math.floor((root.phone.wide - 2 * Theme.space.tiny) / 3)
    implicitHeight: tile.y + root.side + name.height + (root.isFull ? Theme.space.tiny : Theme.space.small)

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: Theme.colour.cardPressed
        visible: root.pressed
    }

    Rectangle {
        id: tile

        x: (root.width - width) / 2
        y: Theme.space.tiny
        width: root.side
        height: width
        radius: Theme.radius.small
        color: root.colours.strong

        Icon {
            anchors.centerIn: parent
            name: root.icon === "" ? "" : "app-" + root.icon
            size: root.side * 0.58
            colour: root.colours.strongInk
        }
    }

    BadgeDot {
        x: tile.x + tile.width - width * 0.6
        y: tile.y - height * 0.2
        visible: root.hasBadge
    }

    PhoneText {
        id: name

        y: tile.y + tile.height + Theme.space.tiny / 2
        width: parent.width
        text: root.text
        font.letterSpacing: -0.5 * Theme.unit
        units: 26
        grows: !root.isFull
        font.weight: Theme.font.semibold
        horizontalAlignment: Text.AlignHCenter
        lineHeight: 1
    }
}
