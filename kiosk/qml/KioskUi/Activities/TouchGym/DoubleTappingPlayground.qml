pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components

// Exercise for the double tap, which switches on a lamp. The maximum interval between the taps is long enough for slow hands.
Playground {
    id: root

    readonly property int patience: 900
    property bool isLit: false
    property real touchedAt: 0

    function touched(): void {
        const now = Date.now();
        if (now - root.touchedAt <= root.patience) {
            slow.stop();
            root.isLit = true;
            root.done();
        } else {
            slow.restart();
        }
        root.touchedAt = now;
    }

    way: Playground.DoubleTap

    Timer {
        id: slow

        interval: root.patience
        onTriggered: root.almost()
    }

    Drawing {
        anchors.centerIn: parent
        width: root.thing * 1.3
        height: Math.min(root.height, width)
        source: root.isLit ? "lamp-lit" : "lamp-dark"

        TapHandler {
            gesturePolicy: TapHandler.ReleaseWithinBounds
            enabled: !root.locked && !root.isLit
            onTapped: root.touched()
        }
    }
}
