pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Staff
import KioskUi.Theme

// The outcome of the last export of results or import of receipts; empty before the first one.
Rectangle {
    id: root

    required property SyncViewModel model
    // The maximum height of this item.
    required property real room
    readonly property bool isGood: root.model.outcomeTone === "good"
    readonly property color strong: root.isGood ? Theme.colour.right : root.model.outcomeTone === "bad" ? Theme.safety.strong : Theme.colour.ink

    implicitHeight: visible ? told.height + 2 * Theme.space.medium : 0
    radius: Theme.radius.small
    color: root.isGood ? Theme.colour.rightTint : root.model.outcomeTone === "bad" ? Theme.safety.tint : Theme.colour.goldTint
    border.width: Theme.border.medium
    border.color: root.model.outcomeTone === "note" ? Theme.colour.gold : root.strong
    visible: root.model.outcomeText !== ""

    Icon {
        id: sign

        x: Theme.space.large
        anchors.verticalCenter: parent.verticalCenter
        name: root.isGood ? "check" : "warning"
        colour: root.strong
    }

    SharedText {
        id: told

        objectName: "syncOutcome"
        x: sign.x + sign.width + Theme.space.medium
        y: Theme.space.medium
        width: root.width - x - Theme.space.large
        share: 200 * Theme.unit
        room: root.room - 2 * y
        text: root.model.outcomeText
        color: root.strong
        pixelSize: Theme.font.small
        weight: Theme.font.semibold
    }
}
