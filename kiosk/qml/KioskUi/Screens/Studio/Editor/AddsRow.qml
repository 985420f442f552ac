pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// The buttons below a list: one more entry, and several entries from pasted lines.
Item {
    id: root

    required property FormRowModel row
    readonly property real gap: Theme.touch.tightGap
    readonly property bool isStacked: root.height > 2 * Theme.touch.least
    readonly property bool isShared: root.row.canPaste && !root.isStacked
    readonly property real each: root.isShared ? (root.width - root.gap) / 2 : root.width
    readonly property real line: root.isStacked ? Theme.touch.least : root.height

    signal adding
    signal pasting

    KioskButton {
        objectName: "add-" + root.row.key
        width: root.each
        height: root.line
        kind: root.row.lacking ? KioskButton.Gold : KioskButton.Secondary
        small: true
        label: qsTr("Add: %1").arg(root.row.label)
        iconName: "plus"
        onActivated: root.adding()
    }

    KioskButton {
        objectName: "paste-" + root.row.key
        x: root.isShared ? root.each + root.gap : 0
        y: root.isStacked ? root.line + root.gap : 0
        width: root.each
        height: root.line
        kind: KioskButton.Secondary
        small: true
        label: qsTr("Paste, one a line")
        iconName: "paste"
        visible: root.row.canPaste
        onActivated: root.pasting()
    }
}
