pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// One entry of the side bar; the current page and the exit have a background. An icon marks a page that needs attention.
Pressable {
    id: root

    required property int wordsSize
    property bool current: false
    property bool marked: false

    Accessible.description: root.marked ? qsTr("Needs a look") : ""
    checked: root.current
    radius: Theme.radius.small

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.current || root.pressed ? Theme.colour.darkPressed : "transparent"
        border.width: root.current && Theme.highContrast ? Theme.border.thin : 0
        border.color: Theme.colour.darkInk
    }

    FitText {
        x: Theme.space.medium
        y: Theme.space.tiny / 2
        width: (root.marked ? sign.x - Theme.space.tiny : root.width - Theme.space.medium) - x
        height: root.height - Theme.space.tiny
        text: root.label
        color: root.current ? Theme.colour.darkInk : Theme.colour.darkSoftInk
        font.pixelSize: root.wordsSize
        font.weight: Theme.font.semibold
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }

    Icon {
        id: sign

        objectName: root.objectName + "-mark"
        x: root.width - width - Theme.space.tiny
        anchors.verticalCenter: parent.verticalCenter
        name: "warning"
        colour: Theme.colour.gold
        visible: root.marked
    }
}
