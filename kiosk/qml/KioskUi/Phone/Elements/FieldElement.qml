pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Phone.Components
import KioskUi.Theme

// A text field: the label above it, the text (dots for a secret) inside it.
Element {
    id: root

    property bool isSecret: false
    // True if no text was entered yet; the field then shows a placeholder.
    readonly property bool isEmpty: root.element.empty ?? false
    readonly property real boxY: name.visible ? name.height + Theme.space.tiny / 2 : 0
    readonly property string content: root.isSecret ? (root.element.valueLabel || root.detail || "••••••") : (root.element.valueLabel || root.detail)

    implicitHeight: root.boxY + box.height
    role: root.isLive ? Accessible.EditableText : Accessible.StaticText
    condition: root.element.valueLabel ?? ""

    PhoneText {
        id: name

        x: Theme.space.tiny
        width: root.width - 2 * x
        text: root.text
        units: 26
        color: Theme.colour.softInk
        visible: text !== ""
    }

    Rectangle {
        id: box

        y: root.boxY
        width: root.width
        height: Math.max(Theme.touch.least, content.height + Theme.space.medium)
        radius: Theme.radius.small / 2
        color: root.ground
        border.width: Theme.border.thin
        border.color: Theme.colour.controlLine

        PhoneText {
            id: content

            x: root.pad
            width: parent.width - 2 * x
            anchors.verticalCenter: parent.verticalCenter
            text: root.content
            units: root.isSecret ? 40 : 30
            color: root.isEmpty ? Theme.colour.softInk : Theme.colour.ink
            font.weight: root.isEmpty ? Theme.font.regular : Theme.font.semibold
        }
    }
}
