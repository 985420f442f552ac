pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Studio.Spots
import KioskUi.Theme

// The picture with its places in the form; a touch opens it big.
Pressable {
    id: root

    required property FormRowModel row
    required property SpotsViewModel model
    readonly property real padding: Theme.space.small

    objectName: "openSpots"
    label: qsTr("Mark the places")
    radius: Theme.radius.small
    onActivated: root.model.openFor("")

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.row.lacking ? Theme.colour.goldTint : root.pressed ? Theme.colour.cardPressed : Theme.colour.card
        border.width: Theme.border.thin
        border.color: Theme.colour.controlLine
    }

    SpotsPicture {
        id: picture

        x: root.padding
        y: root.padding
        width: root.width - 2 * root.padding
        height: words.y - y - root.padding / 2
        margin: Theme.space.tiny
        model: root.model

        Repeater {
            model: root.model.spots.length

            SpotMark {
                required property int index
                readonly property var spot: root.model.spots[index] ?? null

                x: picture.sheet.x + (spot?.x ?? 0) * picture.sheet.width
                y: picture.sheet.y + (spot?.y ?? 0) * picture.sheet.height
                width: (spot?.width ?? 0) * picture.sheet.width
                height: (spot?.height ?? 0) * picture.sheet.height
                visible: spot?.marked ?? false
                number: index + 1
                isRight: spot?.right ?? false
                isSmall: true
            }
        }
    }

    Row {
        id: words

        anchors.horizontalCenter: parent.horizontalCenter
        y: root.height - height - root.padding / 2
        height: Math.max(Theme.touch.icon, Math.ceil(1.3 * Theme.font.small))
        spacing: root.padding

        Icon {
            id: sign

            anchors.verticalCenter: parent.verticalCenter
            name: "place"
            size: Theme.touch.icon
        }

        FitText {
            width: Math.min(implicitWidth + 1, root.width - sign.width - 4 * root.padding)
            height: words.height
            verticalAlignment: Text.AlignVCenter
            text: root.row.lacking ? root.row.placeholder : root.label
            font.pixelSize: Theme.font.small
            font.weight: Theme.font.semibold
            Accessible.ignored: true
        }
    }
}
