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
    readonly property real nameHeight: root.stands ? Math.max(Theme.font.body * 1.3, Theme.font.smallest * 2.6) : root.height

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
        y: root.stands && root.row.told !== "" ? Theme.space.tiny : 0
        width: root.stands || root.row.told === "" ? root.middle : root.middle * 0.42 - Theme.space.small
        height: root.row.told === "" ? root.height : root.nameHeight
        verticalAlignment: Text.AlignVCenter
        text: root.row.title
        font.pixelSize: Theme.font.body
        font.weight: Theme.font.bold
        Accessible.ignored: true
    }

    FitText {
        x: root.stands ? root.padding : root.padding + root.middle * 0.42
        y: root.stands ? name.y + name.height : 0
        width: root.padding + root.middle - x
        height: root.height - y - (root.stands ? Theme.space.tiny : 0)
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
