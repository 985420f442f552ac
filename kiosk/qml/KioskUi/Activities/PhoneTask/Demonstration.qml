pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Phone

// Plays the solution: moves the hand to the next element, waits for the narration (or for the time to read it), then taps. A text
// is typed key by key.
Item {
    id: root

    required property var scene
    required property bool speaking
    required property PhoneFrame frame
    property bool paused: false
    readonly property bool runs: root.scene.mode === "watch" && !(root.scene.finished ?? false)
    readonly property string moment: [root.scene.mode, root.scene.step, root.scene.screen?.id, root.scene.screen?.page].join(" ")
    readonly property int words: [root.scene.instruction, root.scene.answer, root.scene.screen?.says].join(" ").split(" ").filter(word => word !== "").length
    property bool heard: false
    property bool rested: false
    property bool read: false
    property bool types: false // true after the first touch of an act that needs several
    readonly property bool isReady: root.runs && !root.paused && root.rested && !root.speaking && (root.heard || root.read)

    signal next

    function begin(): void {
        root.heard = root.speaking;
        root.rested = false;
        root.read = false;
        root.types = false;
        root.frame.finger.visible = root.paused && root.frame.finger.visible && root.runs;
        if (root.runs && !root.paused) {
            rest.restart();
            reading.restart();
            arrive.restart();
            return;
        }
        rest.stop();
        reading.stop();
        root.frame.finger.stop();
    }

    function point(): void {
        const finger = root.scene.finger ?? ({});
        const spot = finger.element || finger.gesture ? root.frame.showing.spotOf(finger) : null;
        if (spot === null)
            root.frame.finger.visible = false;
        else
            root.frame.finger.go(spot.x, spot.y, root.frame.showing.gestureOf(finger), root.types);
    }

    function proceed(): void {
        if (!root.isReady)
            return;
        if (root.frame.finger.visible)
            root.frame.finger.act();
        else
            root.next();
    }

    onMomentChanged: {
        if (root.types)
            root.frame.showing.clear();
        root.begin();
    }
    onRunsChanged: root.begin()
    onPausedChanged: root.begin()
    Component.onCompleted: root.begin()
    onSpeakingChanged: root.heard = root.heard || root.speaking
    onIsReadyChanged: Qt.callLater(root.proceed)

    Connections {
        target: root.frame.finger

        function onTouched(): void {
            if (!root.runs || root.paused)
                return;
            if (!root.frame.showing.strike(root.scene.finger)) {
                root.frame.showing.leave(root.scene.finger);
                root.next();
                return;
            }
            // The keyboard slides in before its first key can be pointed at.
            if (root.types)
                root.point();
            else
                arrive.restart();
            root.types = true;
        }

        function onArrived(): void {
            if (root.types && root.isReady)
                root.frame.finger.act();
        }
    }

    // Waits until the new screen has slid in and is laid out.
    Timer {
        id: arrive

        interval: 350
        onTriggered: root.point()
    }

    Timer {
        id: rest

        interval: 1400
        onTriggered: root.rested = true
    }

    Timer {
        id: reading

        interval: Math.max(1400, 350 * root.words)
        onTriggered: root.read = true
    }
}
