pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge

// Shows the pictures of the film that another view plays.
VideoStage {
    id: root

    required property QtObject source

    position: film.seconds
    shown: film.shown

    FilmScreen {
        id: film

        objectName: "videoEcho"
        anchors.fill: parent
        Component.onCompleted: film.mirror(root.source)
    }
}
