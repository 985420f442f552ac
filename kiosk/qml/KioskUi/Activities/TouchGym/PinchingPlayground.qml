pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme
import KioskUi.Components

// Exercise for pinching: a picture must be enlarged with two fingers, or with the wheel of a mouse.
Playground {
    id: root

    readonly property real enough: 1.4
    readonly property real largest: 1.8
    property real zoom: 1
    property bool isLarge: false

    function zoomTo(factor: real): void {
        root.zoom = Math.max(1, Math.min(root.largest, factor));
    }

    // Keeps the size if the picture is large enough; else returns it to its original size.
    function settle(): void {
        root.isLarge = root.zoom >= root.enough;
        root.zoom = root.isLarge ? root.largest : 1;
        if (root.isLarge)
            root.done();
        else
            root.almost();
    }

    way: Playground.Spread
    handFrom: Qt.point(root.width / 2 + 70 * Theme.unit, root.height / 2)
    handTo: Qt.point(root.width / 2 + Math.min(root.width * 0.3, 260 * Theme.unit), root.height / 2 - root.height * 0.12)
    clip: true

    Drawing {
        anchors.centerIn: parent
        width: Math.min(root.width, root.height) * 0.9 / root.largest
        height: width
        scale: root.zoom
        source: "village"

        Behavior on scale {
            enabled: !pinch.active && !Theme.reduceMotion

            NumberAnimation {
                duration: Theme.motion.normal
            }
        }
    }

    PinchHandler {
        id: pinch

        target: null
        enabled: !root.locked && !root.isLarge
        onActiveScaleChanged: {
            if (pinch.active)
                root.zoomTo(pinch.activeScale);
        }
        onActiveChanged: {
            if (!pinch.active)
                root.settle();
        }
    }

    WheelHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        enabled: !root.locked && !root.isLarge
        onWheel: event => {
            root.zoomTo(root.zoom + event.angleDelta.y / 120 * 0.15);
            if (root.zoom >= root.enough)
                root.settle();
        }
    }
}
