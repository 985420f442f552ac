pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// A number with a minus and a plus.
FocusScope {
    id: root

    required property FormRowModel row
    readonly property int count: parseInt(root.row.value) || 0

    signal counted(count: int)

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius.small
        color: Theme.colour.card
        border.width: Theme.border.thin
        border.color: Theme.colour.controlLine
    }

    FitText {
        x: Theme.space.medium
        width: root.width - x - less.width - more.width - Theme.touch.tightGap - Theme.space.small
        height: root.height
        verticalAlignment: Text.AlignVCenter
        text: qsTr("%1: %2").arg(root.row.label).arg(root.row.value)
        font.pixelSize: Theme.font.small
    }

    IconButton {
        id: less

        objectName: "less-" + root.row.key
        x: more.x - width - Theme.touch.tightGap
        label: qsTr("%1: less").arg(root.row.label)
        iconName: "minus"
        kind: KioskButton.Quiet
        available: root.count > root.row.words
        onActivated: root.counted(root.count - 1)
    }

    IconButton {
        id: more

        objectName: "more-" + root.row.key
        x: root.width - width
        label: qsTr("%1: more").arg(root.row.label)
        iconName: "plus"
        kind: KioskButton.Quiet
        available: root.row.most === 0 || root.count < root.row.most
        onActivated: root.counted(root.count + 1)
    }
}
