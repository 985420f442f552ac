pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// A progress bar in a strand's colour, filled by a fraction from 0 to 1.
Rectangle {
    id: root

    required property real share
    property string strand: "basics"

    implicitHeight: 18 * Theme.unit
    radius: height / 2
    color: Theme.colour.track
    border.width: Theme.border.thin
    border.color: Theme.colour.trackLine
    Accessible.ignored: true

    Rectangle {
        width: Math.max(parent.height / 2, parent.width * Math.min(1, Math.max(0, root.share)))
        height: parent.height
        radius: height / 2
        color: Theme.strand(root.strand).strong
        visible: root.share > 0
    }
}
