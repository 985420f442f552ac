pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// An earlier version is shown in the preview: who made it, and whether to take its text again.
FocusScope {
    id: root

    required property EditorSheetsViewModel sheets
    property bool canTake: true
    readonly property real padding: Theme.space.medium

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius.medium
        color: Theme.colour.card
        border.width: Theme.border.thick
        border.color: Theme.colour.primary
    }

    FitText {
        x: root.padding
        y: Theme.space.small
        width: root.width - 2 * x
        height: take.y - y - Theme.space.small
        verticalAlignment: Text.AlignVCenter
        text: qsTr("The picture above is the version of %1. Nothing is lost: taking it again can be taken back.").arg(root.sheets.lookedAt)
        font.pixelSize: Theme.font.small
    }

    KioskButton {
        id: leave

        objectName: "leaveVersion"
        x: root.padding
        y: take.y
        width: Math.min(implicitWidth, (root.width - 2 * root.padding - Theme.space.small) * 0.45)
        kind: KioskButton.Secondary
        small: true
        label: qsTr("Close")
        iconName: "close"
        onActivated: root.sheets.stopLooking()
    }

    KioskButton {
        id: take

        objectName: "takeVersion"
        x: root.width - width - root.padding
        y: root.height - height - Theme.space.small
        width: Math.min(implicitWidth, root.width - leave.width - 2 * root.padding - Theme.space.small)
        small: true
        label: qsTr("Take this version")
        iconName: "undo"
        available: root.canTake
        onActivated: root.sheets.goBack()
    }
}
