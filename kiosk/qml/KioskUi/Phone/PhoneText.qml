pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme
import KioskUi.Components

// Words on the practice phone: `units` tall in design units, never under 26, and growing with the text scale only a little,
// as the phone does not grow with it.
KioskText {
    id: root

    property real units: 30
    property bool grows: true

    font.pixelSize: Math.ceil(Math.max(26, root.units * (root.grows ? Math.min(1.15, Theme.textScale) : 1)) * Theme.unit)
    wrapMode: Text.Wrap
    lineHeight: 1.08
    Accessible.ignored: true
}
