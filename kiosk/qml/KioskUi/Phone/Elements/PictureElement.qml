pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Phone.Components
import KioskUi.Theme

// A drawing of the lesson or a QR code, with its caption below. A photo has half of the width, on a camera screen all of it.
Element {
    id: root

    property bool isHalf: false
    property bool isCode: false
    property color ink: Theme.colour.ink
    readonly property bool isSeen: root.isHalf && root.phone.screen.kind === "camera"
    readonly property real side: root.isSeen ? Math.min(root.width, 300 * Theme.unit) : root.isHalf ? root.width : root.isCode ? Math.max(160 * Theme.unit, Math.min(root.width, 300 * Theme.unit, root.phone.codeRoom)) : root.width

    leastHeight: root.isCode ? Theme.space.small + Theme.space.medium + (words.visible ? words.height + Theme.space.small : 0) : root.implicitHeight
    width: root.isHalf && !root.isSeen ? Math.floor((root.phone.wide - Theme.space.tiny * 1.25) / 2) : root.phone.wide
    implicitHeight: drawing.y + drawing.height + (root.isCode ? Theme.space.medium : 0) + (words.visible ? words.height + Theme.space.small : 0)
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
        y: root.isHalf ? Theme.border.thick : root.isCode ? Theme.space.small : 0
        width: root.side - (root.isHalf ? 2 * y : 0)
        height: root.isCode ? width : width * 0.75
        source: root.isCode && root.picture === "" ? "practice-code" : root.picture
    }

    // Draws the corners of a viewfinder around a QR code.
    Repeater {
        model: root.isCode ? 4 : 0

        Item {
            id: corner

            required property int index
            readonly property bool isRight: index % 2 === 1
            readonly property bool isLow: index > 1

            x: drawing.x + (isRight ? drawing.width - width + Theme.space.small : -Theme.space.small)
            y: drawing.y + (isLow ? drawing.height - height + Theme.space.small : -Theme.space.small)
            width: 64 * Theme.unit
            height: width

            Rectangle {
                y: corner.isLow ? corner.height - height : 0
                width: corner.width
                height: Theme.border.focus
                color: Theme.colour.gold
            }

            Rectangle {
                x: corner.isRight ? corner.width - width : 0
                width: Theme.border.focus
                height: corner.height
                color: Theme.colour.gold
            }
        }
    }

    PhoneText {
        id: words

        y: drawing.y + drawing.height + (root.isCode ? Theme.space.medium : Theme.space.tiny / 2)
        x: Theme.space.tiny
        width: root.width - 2 * x
        text: root.text
        units: 26
        color: root.isHalf ? Theme.colour.ink : root.ink
        horizontalAlignment: Text.AlignHCenter
        visible: text !== ""
    }
}
