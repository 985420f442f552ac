pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge

// Plays one film while `plays` is true; at the end, the film's last picture remains visible.
VideoStage {
    id: root

    function rewind(): void {
        screen.rewind();
    }

    function follow(): void {
        if (root.plays)
            screen.play();
        else
            screen.pause();
    }

    position: screen.seconds
    failed: screen.failed
    shown: screen.shown
    onPlaysChanged: root.follow()
    onGainChanged: screen.setGain(root.gain)

    FilmScreen {
        id: screen

        objectName: "videoScreen"
        anchors.fill: parent
        onEnded: root.ended()
        Component.onCompleted: {
            screen.setGain(root.gain);
            screen.open(Qt.resolvedUrl("../../Sound/FilmSource.qml"), root.video);
            root.follow();
        }
    }
}
