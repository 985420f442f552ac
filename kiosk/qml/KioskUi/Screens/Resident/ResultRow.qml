pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// One thing of the lesson: done alone (tick) or worth practising (gold, once more); never red.
Card {
    id: root

    required property string text
    required property bool alone
    property string block: ""
    property string speaking: ""
    readonly property real padding: Theme.space.large

    color: root.alone ? Theme.colour.card : Theme.colour.goldTint
    border.color: root.alone ? Theme.colour.line : Theme.colour.gold

    Badge {
        id: badge

        x: root.padding
        anchors.verticalCenter: parent.verticalCenter
        size: Math.min(64 * Theme.unit, root.height - Theme.space.medium)
        kind: root.alone ? Badge.Right : Badge.Practise
    }

    BoundedText {
        x: badge.x + badge.width + Theme.space.medium
        anchors.verticalCenter: parent.verticalCenter
        width: root.width - x - root.padding
        maximumHeight: root.height - Theme.space.small
        text: root.alone ? root.text : qsTr("To practise more: %1").arg(root.text)
        block: root.block
        speaking: root.speaking
        pixelSize: Theme.font.body
        weight: Theme.font.semibold
        lineHeight: 1
    }
}
