pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// A state in one or two words with an icon; its colour depends on its meaning: "good", "bad", "note" or plain.
Rectangle {
    id: root

    required property string text
    property string tone: ""
    property real maximumWidth: 420 * Theme.unit
    readonly property bool isGood: root.tone === "good"
    readonly property bool isBad: root.tone === "bad"
    readonly property bool isNote: root.tone === "note"
    readonly property string sign: root.isGood ? "check" : root.isBad ? "close" : root.isNote ? "warning" : ""
    readonly property color ink: {
        switch (root.tone) {
        case "good":
            return Theme.colour.right;
        case "bad":
            return Theme.safety.strong;
        default:
            return Theme.colour.ink;
        }
    }

    implicitWidth: Math.min(root.maximumWidth, Math.ceil(words.implicitWidth) + 2 + (root.sign === "" ? 0 : icon.size + Theme.space.tiny) + 2 * Theme.space.medium)
    implicitHeight: words.height + 2 * Theme.space.tiny
    radius: Theme.radius.small
    color: {
        switch (root.tone) {
        case "good":
            return Theme.colour.rightTint;
        case "bad":
            return Theme.safety.tint;
        case "note":
            return Theme.colour.goldTint;
        default:
            return Theme.colour.chip;
        }
    }

    Icon {
        id: icon

        x: Theme.space.medium
        anchors.verticalCenter: parent.verticalCenter
        size: Theme.font.small
        name: root.sign
        colour: root.ink
        visible: root.sign !== ""
    }

    KioskText {
        id: words

        x: Theme.space.medium + (root.sign === "" ? 0 : icon.size + Theme.space.tiny)
        y: Theme.space.tiny
        width: root.width - x - Theme.space.medium
        text: root.text
        color: root.ink
        font.pixelSize: Theme.font.smallest
        font.weight: Theme.font.semibold
        lineHeight: 1
    }
}
