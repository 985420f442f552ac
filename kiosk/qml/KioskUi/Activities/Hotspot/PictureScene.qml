pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme
import KioskUi.Components

// A picture with touchable spots, scaled to fill the item; a spot is never smaller than a fingertip.
Item {
    id: root

    required property var scene
    required property var spots
    required property bool locked
    required property var markOf
    readonly property real scaling: root.scene.width > 0 ? Math.min(root.width / root.scene.width, root.height / root.scene.height) : 0

    signal touched(id: string)
    signal missed

    Item {
        id: sheet

        anchors.centerIn: parent
        width: root.scene.width * root.scaling
        height: root.scene.height * root.scaling

        Drawing {
            objectName: "scenePicture"
            anchors.fill: parent
            source: root.scene.picture
        }

        // A touch beside the spots; below them, so that they come first.
        Item {
            anchors.fill: parent
            enabled: !root.locked

            TapHandler {
                gesturePolicy: TapHandler.ReleaseWithinBounds
                longPressThreshold: 0
                onTapped: root.missed()
            }
        }

        Repeater {
            model: root.spots.length

            Spot {
                required property int index
                readonly property var spot: root.spots[index] ?? ({
                        id: "",
                        label: "",
                        area: [0, 0, 0, 0]
                    })
                readonly property var area: spot.area
                readonly property string block: "spot." + spot.id

                objectName: "spot-" + spot.id
                width: Math.max(Theme.touch.least, area[2] * root.scaling)
                height: Math.max(Theme.touch.least, area[3] * root.scaling)
                x: (area[0] + area[2] / 2) * root.scaling - width / 2
                y: (area[1] + area[3] / 2) * root.scaling - height / 2
                enabled: !root.locked
                label: spot.label
                mark: root.markOf(spot.id)
                onActivated: root.touched(spot.id)
            }
        }
    }
}
