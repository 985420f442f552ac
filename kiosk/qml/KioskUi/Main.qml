pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Theme

// The window.
Window {
    id: root

    required property AppViewModel app

    title: root.app.isDesk ? qsTr("Own lessons") : qsTr("Digital learning station")
    width: 1920
    height: 1080
    color: Theme.colour.paper

    KioskStage {
        width: root.width
        height: root.height
        app: root.app
    }
}
