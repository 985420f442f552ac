pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// A ribbon that marks a dialogue or message as invented for practice.
Rectangle {
    id: root

    implicitWidth: words.implicitWidth + 2 * Theme.space.small
    implicitHeight: words.implicitHeight + Theme.space.small
    radius: Theme.radius.small / 2
    color: Theme.colour.gold

    KioskText {
        id: words

        objectName: "practiceRibbon"
        anchors.centerIn: parent
        text: qsTr("SIMULATION")
        color: Theme.colour.goldInk
        font.pixelSize: Theme.font.smallest
        font.weight: Theme.font.bold
        wrapMode: Text.NoWrap
        lineHeight: 1
    }
}
