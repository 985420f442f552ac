pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Studio.Parts
import KioskUi.Screens.Studio.Preview
import KioskUi.Theme

// One step in the list: its picture, number, kind and name; a yellow dot if something is lacking.
Pressable {
    id: root

    required property int number // 0 for the lesson's own texts
    required property string kindLabel
    required property string name
    property bool chosen: false
    property bool marked: false
    property ThumbnailsViewModel thumbnails: null
    property string step: ""
    property bool hasPicture: true
    readonly property real pictureWidth: root.hasPicture ? 128 * Theme.unit : 0

    label: root.number === 0 ? root.kindLabel : qsTr("%1 · %2: %3").arg(root.number).arg(root.kindLabel).arg(root.name)
    role: Accessible.RadioButton
    checked: root.chosen
    radius: Theme.radius.small
    implicitHeight: Math.max(100 * Theme.unit, Math.ceil(Theme.font.small * 2.5))

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.pressed ? Theme.colour.cardPressed : root.chosen ? Theme.colour.card : "transparent"
        border.width: root.chosen ? Theme.border.thick : 0
        border.color: Theme.colour.primary
    }

    Rectangle {
        id: picture

        x: Theme.space.tiny
        anchors.verticalCenter: parent.verticalCenter
        width: root.pictureWidth
        height: width * 9 / 16
        color: Theme.colour.card
        border.width: Theme.border.thin
        border.color: Theme.colour.line
        visible: root.hasPicture

        Loader {
            anchors.fill: parent
            anchors.margins: Theme.border.thin
            active: root.hasPicture && root.thumbnails !== null && root.step !== ""
            sourceComponent: ScenePane {
                canvas: root.thumbnails.canvas(root.step)
            }
        }
    }

    Icon {
        anchors.centerIn: picture
        name: "certificate"
        size: 48 * Theme.unit
        colour: Theme.colour.softInk
        visible: root.hasPicture && root.number === 0
    }

    Rectangle {
        x: root.hasPicture ? picture.x + picture.width - width / 2 : root.width - width - Theme.space.tiny / 2
        y: root.hasPicture ? picture.y - height / 2 : Theme.space.tiny / 2
        width: 24 * Theme.unit
        height: width
        radius: width / 2
        color: Theme.colour.gold
        border.width: Theme.border.thin
        border.color: Theme.colour.paper
        visible: root.marked
    }

    Column {
        x: picture.x + picture.width + Theme.space.tiny
        width: root.width - x - Theme.space.tiny
        anchors.verticalCenter: parent.verticalCenter

        ShortText {
            width: parent.width
            whole: root.number === 0 ? root.kindLabel : qsTr("%1 · %2").arg(root.number).arg(root.kindLabel)
            color: Theme.colour.softInk
            font.pixelSize: Theme.font.smallest
        }

        ShortText {
            width: parent.width
            whole: root.name
            font.pixelSize: Theme.font.smallest
            font.weight: Theme.font.semibold
        }
    }
}
