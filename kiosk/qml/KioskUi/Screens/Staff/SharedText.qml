pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// Text whose type shrinks to fit its share of the height; it exceeds its share only if it does not fit at the smallest size.
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
