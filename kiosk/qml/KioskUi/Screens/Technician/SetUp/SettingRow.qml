pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Screens.Staff
import KioskUi.Theme

// One setting: its name, and below or beside it its value or a mark that it is not set yet. A tap opens its step of the set-up.
Pressable {
    id: root

    required property var row
    // Whether the value is beside the name, else below it.
    property bool isWide: false
    // The meaning of the value, as in StatePill; empty for a plain value.
    property string tone: ""
    // Whether there is space for the name only; a sign then shows whether the setting is missing.
    readonly property bool isCompact: !root.isWide && root.width < 480 * Theme.unit * Theme.textScale
    readonly property bool isMarked: root.tone !== "" || root.row.done === false
    readonly property string mark: root.tone !== "" ? root.row.value : root.row.missing ?? ""
    // Height that a long mark needs.
    readonly property real leastHeight: root.isMarked ? pill.height + 2 * Theme.space.tiny : 0
    readonly property real side: Theme.space.medium
    readonly property real valueX: root.isWide ? root.width * 0.4 : root.side
    readonly property bool isStacked: !root.isWide && !root.isCompact
    // The name and the value below it are in the middle of the row, each with at most half of it.
    readonly property real half: root.isStacked ? root.height / 2 - Theme.space.tiny : root.height
    readonly property real nameHeight: Math.min(root.half, Theme.font.body * 1.25)
    readonly property real valueHeight: Math.min(root.half, root.isMarked ? pill.height : Theme.font.small * 1.25)
    readonly property real inset: root.isStacked ? (root.height - root.nameHeight - root.valueHeight) / 2 : 0

    label: root.row.label
    radius: Theme.radius.small

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.pressed ? Theme.colour.cardPressed : Theme.colour.card
        border.width: Theme.border.medium
        border.color: Theme.colour.controlLine
    }

    FitText {
        x: root.side
        y: root.inset
        width: (root.isWide ? root.valueX : arrow.x) - x - Theme.space.small
        height: root.isStacked ? root.nameHeight : root.height
        verticalAlignment: Text.AlignVCenter
        text: root.row.name
        font.pixelSize: Theme.font.body
        font.weight: Theme.font.bold
        Accessible.ignored: true
    }

    FitText {
        x: root.valueX
        y: root.isStacked ? root.inset + root.nameHeight : 0
        width: arrow.x - x - Theme.space.small
        height: root.isStacked ? root.valueHeight : root.height
        verticalAlignment: Text.AlignVCenter
        text: root.row.value
        visible: !root.isMarked && !root.isCompact
        font.pixelSize: Theme.font.small
        Accessible.ignored: true
    }

    StatePill {
        id: pill

        x: root.valueX
        y: root.isStacked ? root.inset + root.nameHeight : (root.height - height) / 2
        maximumWidth: arrow.x - x - Theme.space.small
        text: root.mark
        tone: root.tone === "" ? "note" : root.tone
        visible: root.isMarked && !root.isCompact
    }

    Icon {
        id: arrow

        x: root.width - width - root.side
        anchors.verticalCenter: parent.verticalCenter
        name: root.isCompact && root.isMarked ? "warning" : "arrow-right"
    }
}
