pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// A key of a keyboard or presenter, with a sign or an icon.
Rectangle {
    id: root

    property string sign: ""
    property string iconName: ""

    implicitWidth: 44 * Theme.unit
    implicitHeight: 44 * Theme.unit
    radius: 8 * Theme.unit
    color: "transparent"
    border.width: Theme.border.thin
    border.color: Theme.colour.darkSoftInk

    KioskText {
        anchors.centerIn: parent
        text: root.sign
        visible: root.sign !== ""
        color: Theme.colour.darkSoftInk
        font.pixelSize: Theme.font.smallest
        font.weight: Theme.font.semibold
        lineHeight: 1
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }

    Icon {
        anchors.centerIn: parent
        name: root.iconName
        size: 28 * Theme.unit
        colour: Theme.colour.darkSoftInk
        visible: root.iconName !== ""
    }
}
