pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components

// The beginning of a text on one line, with an ellipsis if there is more. The width must be set.
KioskText {
    id: root

    required property string whole

    text: metrics.elidedText
    wrapMode: Text.NoWrap
    lineHeight: 1
    Accessible.ignored: true

    TextMetrics {
        id: metrics

        text: root.whole
        font: root.font
        elide: Text.ElideRight
        elideWidth: Math.max(0, Math.floor(root.width) - 2)
    }
}
