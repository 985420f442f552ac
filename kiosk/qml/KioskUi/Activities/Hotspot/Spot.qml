pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme
import KioskUi.Components

// A touchable place in a picture or message: invisible until it is touched, then shown with a ring and a mark.
Pressable {
    id: root

    enum Mark {
        Unseen,
        Found,
        NoSign
    }

    property int mark: Spot.Unseen
    readonly property bool isFound: root.mark === Spot.Found

    radius: Theme.radius.small
    description: root.mark === Spot.Unseen ? "" : root.isFound ? qsTr("Found") : qsTr("Not a sign")

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: "transparent"
        border.width: Theme.border.focus
        border.color: root.isFound ? Theme.colour.right : Theme.colour.goldPressed
        visible: root.mark !== Spot.Unseen
    }

    Badge {
        objectName: "spotSign"
        x: root.width - width / 2
        y: (root.height - height) / 2
        size: 56 * Theme.unit
        kind: root.isFound ? Badge.Right : Badge.Practise
        visible: root.mark !== Spot.Unseen
    }
}
