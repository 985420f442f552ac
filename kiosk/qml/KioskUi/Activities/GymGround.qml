pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// What every playground of the touch gym offers: whether it may be played, where the showing hand moves, and two signals.
Item {
    id: root

    enum Way {
        Tap,
        DoubleTap,
        Hold,
        Move,
        Spread
    }

    property string direction: ""
    property bool locked: false
    property int way: GymGround.Tap
    property point handFrom: Qt.point(root.width / 2, root.height / 2)
    property point handTo: root.handFrom
    readonly property real thing: Math.min(root.height * 0.6, root.width * 0.24, 260 * Theme.unit)

    signal done
    signal almost
}
