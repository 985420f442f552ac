pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme
import KioskUi.Components

// A drawing of the lesson, or the square code, with its words below; as a photo it takes half of the width.
PhoneElement {
    id: root

    property bool isHalf: false
    property bool isCode: false
    property color ink: Theme.colour.ink
    readonly property real side: root.isHalf ? root.width : root.isCode ? Math.min(root.width, 300 * Theme.unit) : root.width

    width: root.isHalf ? (root.phone.wide - Theme.space.small) / 2 : root.phone.wide
    implicitHeight: drawing.height + (words.visible ? words.height + Theme.space.tiny : 0)
    role: root.isLive ? Accessible.Button : Accessible.Graphic

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.ground
        border.width: Theme.border.thin
        border.color: Theme.colour.line
        visible: root.isHalf
    }

    Drawing {
        id: drawing

        x: (root.width - width) / 2
        y: root.isHalf ? Theme.border.thick : 0
        width: root.side - 2 * y
        height: root.isCode ? width : width * 0.75
        source: root.isCode && root.picture === "" ? "practice-code" : root.picture
    }

    PhoneText {
        id: words

        y: drawing.height + Theme.space.tiny / 2
        x: Theme.space.tiny
        width: root.width - 2 * x
        text: root.text
        units: 26
        color: root.isHalf ? Theme.colour.ink : root.ink
        horizontalAlignment: Text.AlignHCenter
        visible: text !== ""
    }
}
