pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Screens.Studio.Parts
import KioskUi.Theme

// A sentence of the list: its state, where it stands, its beginning.
Pressable {
    id: root

    required property var line
    property bool isRecording: false

    objectName: "sentence-" + root.line.index
    label: root.line.place + ". " + root.line.text
    role: Accessible.RadioButton
    checked: root.line.isCurrent
    radius: Theme.radius.small

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.pressed ? Theme.colour.cardPressed : root.line.isCurrent ? Theme.colour.card : "transparent"
        border.width: root.line.isCurrent ? Theme.border.thick : 0
        border.color: Theme.colour.primary
    }

    StateDisc {
        id: disc

        x: Theme.space.small
        anchors.verticalCenter: parent.verticalCenter
        state_: root.line.state
        isDoubtful: root.line.isDoubtful
        isRecording: root.isRecording
    }

    ShortText {
        id: place

        x: disc.x + disc.width + Theme.space.small
        y: (root.height - height - words.height) / 2
        width: root.width - x - Theme.space.small
        whole: root.line.place
        color: Theme.colour.softInk
        font.pixelSize: Theme.font.smallest
    }

    ShortText {
        id: words

        x: place.x
        y: place.y + place.height
        width: place.width
        whole: root.line.text
        font.pixelSize: Theme.font.smallest
        font.weight: Theme.font.semibold
    }
}
