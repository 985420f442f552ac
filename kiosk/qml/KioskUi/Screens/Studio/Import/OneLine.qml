pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// The beginning of a text on one line, in smaller letters if it is too long; what does not fit becomes an ellipsis.
KioskText {
    id: root

    required property string whole
    property int largest: Theme.font.small
    readonly property bool isLong: natural.advanceWidth > root.width

    text: root.isLong ? small.elidedText : root.whole
    font.pixelSize: root.isLong ? Theme.font.smallest : root.largest
    fontSizeMode: Text.VerticalFit
    minimumPixelSize: Theme.font.smallest
    wrapMode: Text.NoWrap
    lineHeight: 1
    Accessible.name: root.whole

    TextMetrics {
        id: natural

        text: root.whole
        font.family: Theme.font.family
        font.weight: root.font.weight
        font.pixelSize: root.largest
    }

    TextMetrics {
        id: small

        text: root.whole
        font.family: Theme.font.family
        font.weight: root.font.weight
        font.pixelSize: Theme.font.smallest
        elide: Text.ElideRight
        elideWidth: root.width - 2
    }
}
