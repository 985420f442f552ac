pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// One skill of the lesson: done alone (tick; star for a phone task done on the first try) or to be practised again (gold,
// retry icon); never red.
Card {
    id: root

    required property string text
    required property bool alone
    property bool mastered: false
    property string block: ""
    property string speaking: ""
    property int pixelSize: Theme.font.body
    readonly property real padding: Theme.space.large
    readonly property string shown: root.alone ? root.text : qsTr("To practise more: %1").arg(root.text)
    readonly property real wordsWidth: root.width - badge.x - badge.width - Theme.space.medium - root.padding
    readonly property real wordsHeight: root.height - Theme.space.small

    color: root.alone ? Theme.colour.card : Theme.colour.goldTint
    border.color: root.alone ? Theme.colour.line : Theme.colour.gold

    Badge {
        id: badge

        x: root.padding
        anchors.verticalCenter: parent.verticalCenter
        size: Math.min(64 * Theme.unit, root.height - Theme.space.medium)
        kind: root.alone ? Badge.Right : Badge.Practise
        sign: !root.alone ? "retry" : root.mastered ? "star" : "check"
    }

    BoundedText {
        x: badge.x + badge.width + Theme.space.medium
        anchors.verticalCenter: parent.verticalCenter
        width: root.wordsWidth
        maximumHeight: root.wordsHeight
        text: root.shown
        block: root.block
        speaking: root.speaking
        pixelSize: root.pixelSize
        weight: Theme.font.semibold
        lineHeight: 1
    }
}
