pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// A button of the dark bar under a group lesson: an icon or a key, and a label whose size does not grow with the text.
Pressable {
    id: root

    property string iconName: ""
    property string keyIcon: ""
    property bool iconAfter: false
    property bool available: true
    property bool collapsed: false
    readonly property bool hasSign: root.iconName !== "" || root.keyIcon !== ""
    readonly property real signWidth: root.hasSign ? 44 * Theme.unit : 0
    readonly property real gap: root.hasSign && !root.collapsed ? Theme.space.small : 0
    readonly property color ink: root.available ? Theme.colour.darkInk : Theme.colour.darkSoftInk

    implicitWidth: root.collapsed ? Theme.touch.least : Math.ceil(metrics.advanceWidth) + 2 + root.signWidth + root.gap + 2 * Theme.space.medium
    implicitHeight: Theme.touch.least
    radius: Theme.radius.small
    enabled: root.available

    TextMetrics {
        id: metrics

        text: root.label
        font: words.font
    }

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.pressed ? Theme.colour.dark : Theme.colour.darkPressed
        border.width: root.pressed || Theme.highContrast ? Theme.border.thin : 0
        border.color: Theme.colour.darkSoftInk
        visible: root.available
    }

    KeyHint {
        x: root.collapsed ? (root.width - width) / 2 : root.iconAfter ? root.width - width - Theme.space.medium : Theme.space.medium
        anchors.verticalCenter: parent.verticalCenter
        iconName: root.keyIcon
        visible: root.keyIcon !== ""
    }

    Icon {
        x: root.collapsed ? (root.width - width) / 2 : root.iconAfter ? root.width - width - Theme.space.medium : Theme.space.medium
        anchors.verticalCenter: parent.verticalCenter
        name: root.iconName
        colour: root.ink
        visible: root.iconName !== ""
    }

    FitText {
        id: words

        x: Theme.space.medium + (root.iconAfter ? 0 : root.signWidth + root.gap)
        width: root.width - 2 * Theme.space.medium - root.signWidth - root.gap
        height: root.height
        text: root.label
        visible: !root.collapsed
        color: root.ink
        font.pixelSize: Theme.font.smallest
        font.weight: Theme.font.semibold
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
}
