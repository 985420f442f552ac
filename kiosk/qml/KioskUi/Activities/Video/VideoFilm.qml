pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge

// Plays one film while `plays` is true; at the end, the film's last picture remains visible.
VideoStage {
    id: root

    function rewind(): void {
        film.rewind();
    }

    function follow(): void {
        if (root.plays)
            film.play();
        else
            film.pause();
    }

    screen: film
    position: film.seconds
    failed: film.failed
    shown: film.shown
    onPlaysChanged: root.follow()
    onGainChanged: film.setGain(root.gain)

    FilmScreen {
        id: film

        objectName: "videoScreen"
        anchors.fill: parent
        onEnded: root.ended()
        Component.onCompleted: {
            film.setGain(root.gain);
            film.open(Qt.resolvedUrl("../../Sound/FilmSource.qml"), root.video);
            root.follow();
        }
    }
}
