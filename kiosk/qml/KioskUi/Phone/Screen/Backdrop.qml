pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// The background of a screen: a wallpaper, a plain colour, dark for a call or a camera, or a sheet over a dimmed screen.
Item {
    id: root

    required property string kind
    required property rect sheet
    property bool isDark: false
    readonly property bool isDialog: root.kind === "dialog"
    readonly property bool isWall: ["home", "lock", "shade"].includes(root.kind)

    Rectangle {
        anchors.fill: parent
        color: {
            if (root.isDialog)
                return Theme.colour.scrim;
            if (root.isDark)
                return Theme.colour.dark;
            if (root.kind === "success")
                return Theme.colour.rightTint;
            if (["failure", "offline"].includes(root.kind))
                return Theme.colour.card;
            if (root.isWall)
                return Theme.basics.tint;
            return Theme.highContrast ? Theme.colour.card : Qt.tint(Theme.colour.card, Qt.alpha(Theme.basics.strong, 0.06));
        }
    }

    Rectangle {
        x: root.sheet.x
        y: root.sheet.y
        width: root.sheet.width
        height: root.sheet.height
        radius: Theme.radius.small
        color: Theme.colour.card
        border.width: Theme.highContrast ? Theme.border.thin : 0
        border.color: Theme.colour.line
        visible: root.isDialog
    }
}
