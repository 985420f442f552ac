pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Screens.Staff
import KioskUi.Theme

// One pack on the stick (name, versions, contents, state), or one reason why packs cannot be used.
Pressable {
    id: root

    required property var row
    property bool busy: false
    readonly property bool isQuestion: root.row.act !== ""
    readonly property bool bad: root.row.tone === "bad"
    readonly property real padding: Theme.space.large

    label: root.row.label
    role: root.isQuestion ? Accessible.Button : root.row.canBeInstalled ? Accessible.CheckBox : Accessible.StaticText
    checked: root.row.chosen
    enabled: !root.busy && (root.row.canBeInstalled || root.isQuestion)
    radius: Theme.radius.medium

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.pressed ? Theme.colour.cardPressed : Theme.colour.card
        border.width: root.row.chosen ? Theme.border.thick : Theme.border.medium
        border.color: root.bad ? Theme.safety.strong : root.row.chosen ? Theme.colour.primary : root.isQuestion ? Theme.colour.gold : Theme.colour.line
    }

    Badge {
        id: tick

        x: root.padding
        anchors.verticalCenter: parent.verticalCenter
        size: root.row.canBeInstalled ? 56 * Theme.unit : 0
        visible: root.row.canBeInstalled
        kind: root.row.chosen ? Badge.Chosen : Badge.Plain
        sign: root.row.chosen ? "check" : ""
    }

    Column {
        id: texts

        x: root.padding + (tick.visible ? tick.width + Theme.space.medium : 0)
        anchors.verticalCenter: parent.verticalCenter
        width: pill.x - x - Theme.space.medium

        BoundedText {
            width: texts.width
            maximumHeight: root.row.message !== "" ? Theme.font.body * 1.2 : root.height * 0.45
            text: root.row.headline
            pixelSize: Theme.font.body
            weight: Theme.font.bold
            lineHeight: 1.1
        }

        BoundedText {
            width: texts.width
            maximumHeight: root.row.message !== "" ? root.height - Theme.font.body * 1.2 - Theme.space.medium : root.height * 0.5
            text: root.row.facts
            color: root.bad ? Theme.safety.strong : Theme.colour.softInk
            pixelSize: Theme.font.small
            lineHeight: 1.1
        }
    }

    StatePill {
        id: pill

        x: root.width - width - root.padding
        anchors.verticalCenter: parent.verticalCenter
        maximumWidth: root.width * 0.3
        text: root.row.standing
        tone: root.row.tone
    }
}
