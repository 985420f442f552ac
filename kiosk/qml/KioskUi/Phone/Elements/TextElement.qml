pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Phone.Components
import KioskUi.Theme

// Text to read: a paragraph, a heading, or a label and a value side by side, as on a receipt.
Element {
    id: root

    property bool isHeading: false
    property bool isLine: false
    property color ink: Theme.colour.ink
    readonly property bool besides: root.isLine && first.implicitWidth + second.implicitWidth + Theme.space.medium <= root.width - 2 * Theme.space.tiny
    readonly property real tall: root.besides ? Math.max(first.height, second.height) : first.height + (second.visible ? second.height : 0)
    readonly property color soft: root.ink === Theme.colour.ink ? Theme.colour.softInk : root.ink

    implicitHeight: Math.max(root.isLive ? Theme.touch.least : 0, root.tall + (root.isHeading ? Theme.space.tiny : Theme.space.small))
    radius: Theme.radius.small / 2

    PhoneText {
        id: first

        x: Theme.space.tiny
        y: Theme.space.tiny
        width: root.besides ? implicitWidth : root.width - 2 * x
        text: root.text
        room: root.width - 2 * Theme.space.tiny
        units: root.isHeading ? 36 : root.isLine ? 28 : 30
        color: root.isLine ? root.soft : root.ink
        font.weight: root.isHeading ? Theme.font.bold : Theme.font.regular
    }

    PhoneText {
        id: second

        x: root.besides ? root.width - width - Theme.space.tiny : Theme.space.tiny
        y: root.besides ? first.y : first.y + first.height
        width: root.besides ? implicitWidth : root.width - 2 * Theme.space.tiny
        text: root.detail
        room: root.width - 2 * Theme.space.tiny
        units: root.isLine ? 30 : 26
        color: root.isLine ? root.ink : root.soft
        font.weight: root.isLine ? Theme.font.semibold : Theme.font.regular
        horizontalAlignment: root.isLine && !root.besides ? Text.AlignRight : Text.AlignLeft
        visible: text !== ""
    }

    Rectangle {
        y: root.height - height
        x: Theme.space.tiny
        width: root.width - 2 * x
        height: Theme.border.thin
        color: Theme.colour.line
        visible: root.isLine
    }
}
