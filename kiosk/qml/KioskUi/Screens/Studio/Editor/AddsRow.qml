pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// The buttons below a list: one more entry, and several entries from pasted lines.
Item {
    id: root

    required property FormRowModel row
    readonly property real half: (root.width - Theme.space.small) / 2

    signal adding
    signal pasting

    KioskButton {
        objectName: "add-" + root.row.key
        width: root.row.canPaste ? root.half : root.width
        height: root.height
        kind: KioskButton.Secondary
        small: true
        label: qsTr("Add: %1").arg(root.row.label)
        iconName: "plus"
        onActivated: root.adding()
    }

    KioskButton {
        objectName: "paste-" + root.row.key
        x: root.half + Theme.space.small
        width: root.half
        height: root.height
        kind: KioskButton.Secondary
        small: true
        label: qsTr("Paste, one a line")
        iconName: "paste"
        visible: root.row.canPaste
        onActivated: root.pasting()
    }
}
