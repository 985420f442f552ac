pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// The row of one staff role: whether its PIN is set, and a button to set it.
Card {
    id: root

    required property string name
    required property string told
    required property string act
    required property string button
    property bool done: false

    signal activated

    Badge {
        id: mark

        x: Theme.space.large
        anchors.verticalCenter: parent.verticalCenter
        size: root.done ? 72 * Theme.unit : 0
        visible: root.done
        kind: Badge.Right
    }

    Column {
        x: Theme.space.large + (root.done ? mark.width + Theme.space.medium : 0)
        anchors.verticalCenter: parent.verticalCenter
        width: button.x - x - Theme.space.large
        spacing: Theme.space.tiny

        BoundedText {
            width: parent.width
            maximumHeight: root.height * 0.4
            text: root.name
            pixelSize: Theme.font.body
            weight: Theme.font.bold
            lineHeight: 1.1
        }

        BoundedText {
            width: parent.width
            maximumHeight: root.height * 0.5
            text: root.told
            color: Theme.colour.softInk
            pixelSize: Theme.font.small
            lineHeight: 1.1
        }
    }

    KioskButton {
        id: button

        objectName: root.button
        x: root.width - width - Theme.space.large
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, root.width * 0.36)
        label: root.act
        kind: KioskButton.Secondary
        onActivated: root.activated()
    }
}
