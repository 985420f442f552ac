pragma ComponentBehavior: Bound

import QtQuick
import QtMultimedia
import KioskUi.Bridge

// Plays one film while `plays`; stands still on its last picture at the end. Qt plays it by itself: it is told what to do
// at the next turn of the event loop, never from within a call that comes out of Python.
VideoStage {
    id: root

    function rewind(): void {
        Qt.callLater(root.toStart);
    }

    function toStart(): void {
        player.position = 0;
    }

    function follow(): void {
        if (root.plays && player.mediaStatus === MediaPlayer.EndOfMedia)
            player.position = 0;
        if (root.plays)
            player.play();
        else
            player.pause();
    }

    position: player.position / 1000
    failed: player.error !== MediaPlayer.NoError
    shown: screen.shown
    onPlaysChanged: Qt.callLater(root.follow)
    Component.onCompleted: Qt.callLater(root.follow)

    FilmScreen {
        id: screen

        objectName: "videoScreen"
        anchors.fill: parent
        Component.onCompleted: screen.follow(sink)
    }

    VideoSink {
        id: sink
    }

    MediaPlayer {
        id: player

        source: root.video
        videoOutput: sink
        audioOutput: AudioOutput {
            volume: root.gain
        }
        onMediaStatusChanged: {
            if (player.mediaStatus === MediaPlayer.EndOfMedia)
                root.ended();
        }
    }
}
