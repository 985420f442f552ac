pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// Base of the touch gym's exercises. It declares whether input is accepted, where the demonstrating hand moves, and two signals.
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
    property int way: Playground.Tap
    property point handFrom: Qt.point(root.width / 2, root.height / 2)
    property point handTo: root.handFrom
    readonly property real thing: Math.min(root.height * 0.6, root.width * 0.24, 260 * Theme.unit)

    signal done
    signal almost

    // Answers a tap where only another gesture, or a tap elsewhere, is asked for.
    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
        longPressThreshold: 0
        enabled: !root.locked
        onTapped: root.almost()
    }
}
