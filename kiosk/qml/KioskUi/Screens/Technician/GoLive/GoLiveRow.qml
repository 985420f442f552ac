pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Screens.Staff
import KioskUi.Theme

// One line of the go-live checklist: name, what is there or what to do, and state. A tap opens the place where it is entered.
Pressable {
    id: root

    required property var row
    // Whether the words are below the name, else beside it.
    required property bool stands
    readonly property bool isBad: root.row.tone === "bad"
    readonly property real padding: Theme.space.medium
    readonly property real middle: pill.x - root.padding - Theme.space.small
    // Least space between the words and the upper and lower border.
    readonly property real inset: Theme.space.small * 0.75
    // Where the words beside the name begin; the same in all rows, whatever the width of their states.
    readonly property real toldX: root.stands ? root.padding : root.padding + root.width * 0.33
    readonly property bool isStacked: root.stands && root.row.told !== ""
    readonly property real nameHeight: root.isStacked ? Math.max(Theme.font.body * 1.3, Theme.font.smallest * 2.6) : root.height - 2 * root.inset

    label: root.row.label
    radius: Theme.radius.small

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.pressed ? Theme.colour.cardPressed : Theme.colour.card
        border.width: root.isBad ? Theme.border.thick : Theme.border.medium
        border.color: root.isBad ? Theme.safety.strong : Theme.colour.controlLine
    }

    FitText {
        id: name

        x: root.padding
        y: root.isStacked ? (root.height - contentHeight - told.contentHeight) / 2 : root.inset
        width: (root.stands || root.row.told === "" ? root.middle + root.padding : root.toldX - Theme.space.small) - x
        height: root.nameHeight
        verticalAlignment: root.isStacked ? Text.AlignTop : Text.AlignVCenter
        text: root.row.title
        font.pixelSize: Theme.font.body
        font.weight: Theme.font.bold
        Accessible.ignored: true
    }

    FitText {
        id: told

        x: root.toldX
        y: root.stands ? name.y + name.contentHeight : root.inset
        width: root.padding + root.middle - x
        height: root.height - (root.stands ? root.nameHeight : 0) - 2 * root.inset
        verticalAlignment: root.stands ? Text.AlignTop : Text.AlignVCenter
        text: root.row.told
        visible: text !== ""
        color: Theme.colour.softInk
        font.pixelSize: Theme.font.small
        Accessible.ignored: true
    }

    StatePill {
        id: pill

        x: arrow.x - width - Theme.space.small
        anchors.verticalCenter: parent.verticalCenter
        maximumWidth: root.width * 0.34
        text: root.row.standing
        tone: root.row.tone
    }

    Icon {
        id: arrow

        x: root.width - width - root.padding
        anchors.verticalCenter: parent.verticalCenter
        name: "arrow-right"
    }
}
