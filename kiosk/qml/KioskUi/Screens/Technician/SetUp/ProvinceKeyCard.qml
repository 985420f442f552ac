pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// The public key of a province: name, expiry date, and fingerprint in groups that are easy to compare with a paper.
Card {
    id: root

    required property string heading
    required property string fingerprint
    required property string told
    property bool inUse: false
    property bool bad: false
    property bool canTake: false
    property string button: ""

    signal taken

    implicitHeight: Theme.font.body * 1.2 + Theme.font.subtitle * 1.3 + Theme.font.small * 1.2 * 2 + 2 * Theme.space.medium + 2 * Theme.space.tiny

    Badge {
        id: mark

        x: Theme.space.large
        anchors.verticalCenter: parent.verticalCenter
        size: root.inUse ? 72 * Theme.unit : 0
        visible: root.inUse
        kind: Badge.Right
    }

    Column {
        x: Theme.space.large + (root.inUse ? mark.width + Theme.space.medium : 0)
        anchors.verticalCenter: parent.verticalCenter
        width: (take.visible ? take.x : root.width) - x - Theme.space.large
        spacing: Theme.space.tiny

        BoundedText {
            width: parent.width
            maximumHeight: root.height * 0.3
            text: root.heading
            pixelSize: Theme.font.body
            weight: Theme.font.bold
            lineHeight: 1.1
        }

        BoundedText {
            objectName: "fingerprint"
            width: parent.width
            maximumHeight: root.height * 0.35
            text: root.fingerprint
            visible: root.fingerprint !== ""
            pixelSize: Theme.font.body
            weight: Theme.font.semibold
            lineHeight: 1.1
        }

        BoundedText {
            width: parent.width
            maximumHeight: root.height * (root.bad ? 0.6 : 0.3)
            text: root.told
            color: root.bad ? Theme.safety.strong : Theme.colour.softInk
            pixelSize: Theme.font.small
            lineHeight: 1.1
        }
    }

    KioskButton {
        id: take

        objectName: root.button
        x: root.width - width - Theme.space.large
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, root.width * 0.34)
        label: qsTr("Use this key…")
        kind: KioskButton.Secondary
        visible: root.canTake
        onActivated: root.taken()
    }
}
