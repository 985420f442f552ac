pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// A person who agreed to be recorded: a touch begins, the bin asks whether the voice is to be deleted.
FocusScope {
    id: root

    required property var reader
    required property int place

    signal activated
    signal forgetAsked

    // Lines of the details.
    readonly property int lines: details.advanceWidth * 1.05 > name.width ? 2 : 1

    implicitHeight: Math.max(Theme.touch.main, Math.ceil(1.3 * (Theme.font.body + root.lines * Theme.font.smallest)) + 3 * Theme.space.tiny)

    TextMetrics {
        id: details

        text: root.reader.details
        font.family: Theme.font.family
        font.pixelSize: Theme.font.smallest
    }

    Pressable {
        id: face

        objectName: "reader-" + root.place
        width: bin.x - Theme.space.small
        height: root.height
        label: root.reader.name
        description: root.reader.details
        radius: Theme.radius.small
        focus: true
        onActivated: root.activated()

        Rectangle {
            anchors.fill: parent
            radius: face.radius
            color: face.pressed ? Theme.colour.cardPressed : Theme.colour.card
            border.width: Theme.border.thin
            border.color: Theme.colour.controlLine
        }

        FitText {
            id: name

            x: Theme.space.medium
            y: Theme.space.tiny
            width: face.width - 2 * x
            height: face.height - 3 * Theme.space.tiny - root.lines * Math.ceil(1.3 * Theme.font.smallest)
            verticalAlignment: Text.AlignVCenter
            text: root.reader.name
            font.pixelSize: Theme.font.body
            font.weight: Theme.font.bold
            Accessible.ignored: true
        }

        FitText {
            x: name.x
            y: name.y + name.height
            width: name.width
            height: face.height - y - name.y
            verticalAlignment: Text.AlignVCenter
            text: root.reader.details
            color: Theme.colour.softInk
            font.pixelSize: Theme.font.smallest
            Accessible.ignored: true
        }
    }

    IconButton {
        id: bin

        objectName: "forgetReader-" + root.place
        x: root.width - width
        height: root.height
        width: Theme.touch.main
        label: qsTr("Delete the voice of %1").arg(root.reader.name)
        iconName: "bin"
        onActivated: root.forgetAsked()
    }
}
