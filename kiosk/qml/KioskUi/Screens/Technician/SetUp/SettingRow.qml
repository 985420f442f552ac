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
    readonly property real side: Theme.space.medium
    readonly property real valueX: root.isWide ? root.width * 0.4 : root.side
    readonly property real valueY: root.isWide ? 0 : root.height / 2

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
        y: root.isWide || root.isCompact ? 0 : Theme.space.tiny
        width: (root.isWide ? root.valueX : arrow.x) - x - Theme.space.small
        height: root.isWide || root.isCompact ? root.height - y : root.height / 2 - y
        verticalAlignment: Text.AlignVCenter
        text: root.row.name
        font.pixelSize: Theme.font.body
        font.weight: Theme.font.bold
        Accessible.ignored: true
    }

    FitText {
        x: root.valueX
        y: root.valueY
        width: arrow.x - x - Theme.space.small
        height: root.isWide ? root.height : root.height / 2 - Theme.space.tiny
        verticalAlignment: Text.AlignVCenter
        text: root.row.value
        visible: !root.isMarked && !root.isCompact
        font.pixelSize: Theme.font.small
        Accessible.ignored: true
    }

    StatePill {
        x: root.valueX
        y: root.valueY + ((root.isWide ? root.height : root.height / 2 - Theme.space.tiny) - height) / 2
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
