pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Phone.Components
import KioskUi.Theme

// A button on the phone. On a call it is round, with its label below.
Element {
    id: root

    property bool isRound: false
    readonly property color face: {
        if (root.tone === "main")
            return root.isRound ? Theme.skills.strong : root.pressed ? Theme.colour.primaryPressed : Theme.colour.primary;
        if (root.tone === "danger")
            return root.isRound ? Theme.safety.strong : Theme.safety.tint;
        return root.pressed ? Theme.colour.cardPressed : Theme.colour.card;
    }
    readonly property color ink: {
        if (root.tone === "main")
            return root.isRound ? Theme.skills.strongInk : Theme.colour.primaryInk;
        if (root.tone === "danger")
            return root.isRound ? Theme.safety.strongInk : Theme.safety.strong;
        return Theme.colour.ink;
    }
    readonly property string sign: {
        if (root.icon !== "")
            return "app-" + root.icon;
        if (!root.isRound)
            return "";
        return root.tone === "danger" ? "hang-up" : root.tone === "main" ? "app-phone" : "app-plus";
    }
    readonly property real signRoom: root.sign === "" || root.isRound ? 0 : 40 * Theme.unit + Theme.space.tiny

    implicitHeight: root.isRound ? 112 * Theme.unit + caption.height + Theme.space.small : Math.max(88 * Theme.unit, caption.height + Theme.space.medium)

    Rectangle {
        id: plate

        x: root.isRound ? (root.width - width) / 2 : 0
        width: root.isRound ? 104 * Theme.unit : root.width
        height: root.isRound ? width : root.height
        radius: root.isRound ? width / 2 : root.radius
        color: root.face
        border.width: Theme.border.thin
        border.color: root.tone === "main" ? root.face : root.tone === "danger" ? Theme.safety.strong : Theme.colour.controlLine
    }

    Icon {
        x: root.isRound ? (root.width - width) / 2 : (root.width - caption.contentWidth - root.signRoom) / 2
        y: plate.y + (plate.height - height) / 2
        name: root.sign
        size: root.isRound ? 56 * Theme.unit : 40 * Theme.unit
        colour: root.ink
    }

    PhoneText {
        id: caption

        x: root.isRound ? 0 : root.pad + root.signRoom
        y: root.isRound ? plate.height + Theme.space.tiny : (root.height - height) / 2
        width: root.width - x - (root.isRound ? 0 : root.pad)
        text: root.text
        grows: !root.isRound
        units: 30
        color: root.isRound ? Theme.colour.darkInk : root.ink
        font.weight: Theme.font.semibold
        horizontalAlignment: Text.AlignHCenter
        lineHeight: 1
    }
}
