pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// A value out of a few: arrows on both sides go through them.
FocusScope {
    id: root

    required property FormRowModel row
    readonly property int at: root.row.choices.findIndex(choice => choice.key === root.row.value)
    // Only skills can be without a choice: they are written on the cover.
    readonly property string shown: root.row.choices.length === 0 ? qsTr("write skills on the cover first") : root.at >= 0 ? root.row.choices[root.at].label : qsTr("not chosen")

    signal picked(key: string)

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius.small
        color: root.row.lacking ? Theme.colour.goldTint : Theme.colour.card
        border.width: Theme.border.thin
        border.color: Theme.colour.controlLine
    }

    FitText {
        x: Theme.space.medium
        width: root.width - x - before.width - after.width - Theme.touch.tightGap - Theme.space.small
        height: root.height
        verticalAlignment: Text.AlignVCenter
        text: qsTr("%1: %2").arg(root.row.label).arg(root.shown)
        font.pixelSize: Theme.font.small
    }

    IconButton {
        id: before

        objectName: "before-" + root.row.key
        x: after.x - width - Theme.touch.tightGap
        label: qsTr("%1: the one before").arg(root.row.label)
        iconName: "previous-page"
        kind: KioskButton.Quiet
        available: root.at > 0
        onActivated: root.picked(root.row.choices[root.at - 1].key)
    }

    IconButton {
        id: after

        objectName: "after-" + root.row.key
        x: root.width - width
        label: qsTr("%1: the next").arg(root.row.label)
        iconName: "next-page"
        kind: KioskButton.Quiet
        available: root.at < root.row.choices.length - 1
        onActivated: root.picked(root.row.choices[root.at + 1].key)
    }
}
