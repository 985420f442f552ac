pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// The kiosk's standard button. A long label wraps and its type size is reduced, down to the smallest size; it is never cut.
Pressable {
    id: root

    enum Kind {
        Primary,
        Secondary,
        Quiet,
        Dark,
        Gold
    }

    property int kind: KioskButton.Primary
    property string iconName: ""
    property string bareIconName: root.iconName
    property bool iconAfter: false
    property bool small: false
    property bool collapsed: false
    property bool available: true
    property real leadRoom: 0 // width on the left for what a caller draws before the label
    // Factor for padding and type size; below 1 if a row of buttons is too wide.
    property real squeeze: 1
    readonly property real wordsWidth: Math.ceil(metrics.advanceWidth) + 2
    readonly property real fullWidth: Math.ceil(root.wordsWidth * root.textSize / root.naturalSize) + root.iconRoom + root.leadRoom + 2 * root.sidePadding
    readonly property real least: root.small ? Theme.touch.least : Theme.touch.main
    readonly property real iconSize: root.bare ? root.least * 0.6 : Math.max(Theme.touch.icon, root.textSize)
    readonly property real iconRoom: root.iconName === "" ? 0 : Math.max(Theme.touch.icon, root.textSize) + Theme.space.small
    readonly property int weight: root.small ? Theme.font.semibold : Theme.font.bold
    readonly property int naturalSize: root.small ? Theme.font.small : Theme.font.button
    readonly property int textSize: Math.max(Theme.font.smallest, Math.floor(root.naturalSize * root.squeeze))
    readonly property real sidePadding: root.small || root.squeeze < 1 ? Theme.space.medium : Theme.space.huge
    // A label that needs a little more width takes it from the padding, then from its type size, and stays on one line.
    readonly property real lineRoom: root.width - root.iconRoom - root.leadRoom - 2 * Theme.space.tiny
    readonly property int lineSize: Math.min(root.textSize, Math.floor(root.naturalSize * root.lineRoom / root.wordsWidth))
    readonly property bool hasLine: root.lineSize >= Math.max(Theme.font.smallest, 0.9 * root.textSize)
    readonly property real usedPadding: root.hasLine ? Math.max(Theme.space.tiny, Math.min(root.sidePadding, root.sidePadding - (root.fullWidth - root.width) / 2)) : root.sidePadding
    readonly property bool bare: root.collapsed && root.iconName !== ""
    readonly property color face: {
        if (!root.available)
            return root.kind === KioskButton.Quiet ? "transparent" : Theme.colour.chip;
        switch (root.kind) {
        case KioskButton.Primary:
            return root.pressed ? Theme.colour.primaryPressed : Theme.colour.primary;
        case KioskButton.Dark:
            return root.pressed ? Theme.colour.darkPressed : Theme.colour.dark;
        case KioskButton.Gold:
            return root.pressed ? Theme.colour.goldPressed : Theme.colour.gold;
        case KioskButton.Quiet:
            return root.pressed ? Theme.colour.cardPressed : "transparent";
        default:
            return root.pressed ? Theme.colour.cardPressed : Theme.colour.card;
        }
    }
    readonly property color inkColour: {
        if (!root.available)
            return Theme.colour.offInk;
        switch (root.kind) {
        case KioskButton.Primary:
            return Theme.colour.primaryInk;
        case KioskButton.Dark:
            return Theme.colour.darkInk;
        case KioskButton.Gold:
            return Theme.colour.goldInk;
        default:
            return Theme.colour.ink;
        }
    }
    readonly property bool lined: root.available && (root.kind === KioskButton.Secondary || root.kind === KioskButton.Dark && Theme.highContrast)

    implicitWidth: root.bare ? root.least : Math.max(root.least, root.fullWidth)
    implicitHeight: root.least
    radius: root.small ? Theme.radius.small : Theme.radius.medium
    enabled: root.available

    TextMetrics {
        id: metrics

        text: root.label
        font.family: Theme.font.family
        font.pixelSize: root.naturalSize
        font.weight: root.weight
    }

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.face
        border.width: root.lined ? (root.small ? Theme.border.thin : Theme.border.medium) : 0
        border.color: Theme.colour.controlLine
    }

    Icon {
        id: sign

        name: root.bare ? root.bareIconName : root.iconName
        size: root.iconSize
        colour: root.inkColour
        visible: root.iconName !== ""
        anchors.verticalCenter: parent.verticalCenter
        x: {
            if (root.bare)
                return (root.width - width) / 2;
            const used = root.iconRoom + caption.contentWidth;
            return (root.leadRoom + root.width + (root.iconAfter ? used : -used)) / 2 - (root.iconAfter ? width : 0);
        }
    }

    FitText {
        id: caption

        visible: !root.bare
        x: root.usedPadding + root.leadRoom + (root.iconAfter ? 0 : root.iconRoom)
        y: root.small ? Theme.space.tiny / 2 : Theme.space.tiny
        width: Math.max(0, root.width - root.leadRoom - root.iconRoom - 2 * root.usedPadding)
        height: root.height - 2 * y
        text: root.label
        color: root.inkColour
        font.pixelSize: root.hasLine ? root.lineSize : root.textSize
        font.weight: root.weight
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        lineHeight: 1
        Accessible.ignored: true
    }
}
