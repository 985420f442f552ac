pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// A wide outlined button on the blue screen of the next turn.
Pressable {
    id: root

    property string iconName: ""
    property bool isQuiet: false

    height: Theme.touch.main
    radius: height / 2

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.pressed ? Theme.colour.attractDisc : "transparent"
        border.width: root.isQuiet ? Theme.border.thin : Theme.border.thick
        border.color: Theme.colour.attractInk
    }

    FitText {
        id: words

        readonly property real iconRoom: sign.visible ? sign.width + Theme.space.small : 0

        x: Theme.space.large
        y: Theme.space.tiny
        width: root.width - 2 * x - iconRoom
        height: root.height - 2 * y
        text: root.label
        color: Theme.colour.attractInk
        font.pixelSize: Theme.font.button
        font.weight: root.isQuiet ? Theme.font.semibold : Theme.font.bold
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }

    Icon {
        id: sign

        anchors.verticalCenter: parent.verticalCenter
        x: (root.width + words.contentWidth + words.iconRoom) / 2 - width
        name: root.iconName
        colour: Theme.colour.attractInk
        visible: root.iconName !== ""
    }
}
