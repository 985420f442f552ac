pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Phone.Components
import KioskUi.Theme

// Two large keys that scroll the content if it is taller than the phone.
Row {
    id: root

    required property Flickable flick

    function scroll(way: int): void {
        root.flick.contentY = Math.max(0, Math.min(root.flick.contentHeight - root.flick.height, root.flick.contentY + way * root.flick.height * 0.7));
    }

    height: visible ? Theme.touch.least + Theme.space.tiny : 0
    topPadding: Theme.space.tiny
    spacing: Theme.space.tiny

    SignKey {
        objectName: "phoneUp"
        width: (root.width - root.spacing) / 2
        label: qsTr("Up")
        sign: "arrow-up"
        isBoxed: true
        opacity: root.flick.contentY > 0 ? 1 : 0.4
        onActivated: root.scroll(-1)
    }

    SignKey {
        objectName: "phoneDown"
        width: (root.width - root.spacing) / 2
        label: qsTr("Down")
        sign: "arrow-down"
        isBoxed: true
        opacity: root.flick.contentY < root.flick.contentHeight - root.flick.height - 1 ? 1 : 0.4
        onActivated: root.scroll(1)
    }
}
