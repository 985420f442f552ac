pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// The only screen of a kiosk program whose data folder another running kiosk uses; the program exits after a short time.
FocusScope {
    id: root

    required property AppViewModel app

    focus: true

    Rectangle {
        anchors.fill: parent
        color: Theme.colour.paper
    }

    NoticeOverlay {
        objectName: "runningScreen"
        anchors.fill: parent
        title: qsTr("The learning station is already open")
        text: qsTr("Two kiosks cannot share one data folder. This window closes by itself; please use the other one.")
        picture: "idle-clock"
        seconds: root.app.refusal.secondsLeft
        firstLabel: qsTr("Close")
        firstIcon: "close"
        onFirst: root.app.refusal.leave()
    }
}
