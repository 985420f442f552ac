pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// A picture as large as the item allows, with its places.
Item {
    id: root

    required property SpotsViewModel model
    property real margin: 0 // around the picture, for what reaches over its edge
    readonly property alias sheet: paper

    Item {
        id: paper

        anchors.centerIn: parent
        width: root.model.ratio > 0 ? Math.max(1, Math.min(root.width - 2 * root.margin, (root.height - 2 * root.margin) * root.model.ratio)) : 0
        height: root.model.ratio > 0 ? width / root.model.ratio : 0

        Drawing {
            objectName: "spotsPicture"
            anchors.fill: parent
            anchors.margins: Theme.highContrast ? -Theme.space.small / 2 : 0 // the plate around the picture is outside
            source: root.model.picture
        }
    }
}
