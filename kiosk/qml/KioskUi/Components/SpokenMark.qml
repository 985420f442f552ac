pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// The highlight behind a spoken text block: a tint and a gold bar, because colour alone is not visible to everyone.
Rectangle {
    id: root

    required property bool shown
    property real reach: Theme.space.small

    objectName: "spokenMark"
    anchors.fill: parent
    anchors.margins: -root.reach / 2
    anchors.leftMargin: -root.reach
    anchors.rightMargin: -root.reach
    z: -1
    radius: Theme.radius.small / 2
    color: Theme.colour.goldTint
    opacity: root.shown ? 1 : 0
    visible: opacity > 0

    Behavior on opacity {
        enabled: !Theme.reduceMotion

        NumberAnimation {
            duration: Theme.motion.quick
            easing.type: Easing.OutCubic
        }
    }

    Rectangle {
        width: Theme.border.focus
        height: parent.height
        radius: width / 2
        color: Theme.colour.gold
    }
}
