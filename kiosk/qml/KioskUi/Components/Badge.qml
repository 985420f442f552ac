pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// A disc at the start of an answer or a row, with a number, a tick or a retry icon.
Rectangle {
    id: root

    enum Kind {
        Plain,
        Right,
        Practise,
        Chosen
    }

    property int kind: Badge.Plain
    property string text: ""
    property real size: 72 * Theme.unit
    property string sign: root.kind === Badge.Right ? "check" : root.kind === Badge.Practise ? "retry" : ""
    readonly property color inkColour: {
        switch (root.kind) {
        case Badge.Right:
            return Theme.colour.rightInk;
        case Badge.Practise:
            return Theme.colour.goldInk;
        case Badge.Chosen:
            return Theme.colour.primaryInk;
        default:
            return Theme.colour.ink;
        }
    }

    implicitWidth: root.size
    implicitHeight: root.size
    radius: root.size / 2
    color: {
        switch (root.kind) {
        case Badge.Right:
            return Theme.colour.right;
        case Badge.Practise:
            return Theme.colour.gold;
        case Badge.Chosen:
            return Theme.colour.primary;
        default:
            return Theme.colour.chip;
        }
    }

    Icon {
        x: Math.round((root.width - width) / 2)
        y: Math.round((root.height - height) / 2)
        size: Math.round(root.size * 0.56)
        name: root.sign
        colour: root.inkColour
        visible: root.sign !== ""
    }

    KioskText {
        anchors.centerIn: parent
        text: root.text
        visible: root.sign === ""
        color: root.inkColour
        font.pixelSize: Math.max(Theme.font.smallest, Math.round(root.size * 0.45))
        font.weight: Theme.font.semibold
        lineHeight: 1
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
}
