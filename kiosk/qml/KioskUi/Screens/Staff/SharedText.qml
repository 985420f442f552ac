pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// Words that get smaller to keep to their share of the height, and take more of the room only where they need it at their smallest.
BoundedText {
    id: root

    required property real share
    required property real room

    maximumHeight: Math.max(root.share, Math.min(Math.ceil(smallest.implicitHeight), root.room))

    KioskText {
        id: smallest

        width: root.width
        visible: false
        text: root.whole
        wrapMode: Text.WordWrap
        lineHeight: 1
        font.pixelSize: Theme.font.smallest
        font.weight: root.weight
        Accessible.ignored: true
    }
}
