pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme
import KioskUi.Components

// Text on the practice phone, `units` tall in design units, at least 26. It grows only a little with the text scale, because
// the phone's size is fixed. If a word is wider than `room`, the size of the whole text is reduced; no word is broken.
KioskText {
    id: root

    property real units: 30
    property bool grows: true
    // Width available for a word. Must not depend on the implicit size of this text.
    property real room: root.wrapMode === Text.NoWrap ? Infinity : root.width
    readonly property int least: Math.ceil(26 * Theme.unit)
    readonly property int wanted: Math.max(root.least, Math.ceil(root.units * (root.grows ? Math.min(1.15, Theme.textScale) : 1) * Theme.unit))
    readonly property real widest: root.wanted === root.least || metrics.height === 0 ? 0 : Math.max(...(root.wrapMode === Text.NoWrap ? [root.text] : root.text.replace(/-/g, "- ").split(/[ \n\u200b]/)).map(word => metrics.advanceWidth(word)))

    font.pixelSize: root.widest > root.room && root.room > 0 ? Math.max(root.least, Math.floor(root.wanted * root.room / root.widest)) : root.wanted
    wrapMode: Text.WordWrap
    lineHeight: 1.08
    Accessible.ignored: true

    FontMetrics {
        id: metrics

        font.family: Theme.font.family
        font.pixelSize: root.wanted
        font.weight: root.font.weight
    }
}
