pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Theme

// The attract screen at night: dark, still and silent. The first touch, click or key only ends the night mode.
FocusScope {
    id: root

    required property AppViewModel app

    focus: true

    Rectangle {
        anchors.fill: parent
        color: Theme.colour.night
    }

    Item {
        objectName: "nightScreen"
        anchors.fill: parent
        focus: true
        Accessible.role: Accessible.Button
        Accessible.name: qsTr("The screen is dark at night. Touch it, or press a key, to wake it.")
        Accessible.focusable: true
        Accessible.onPressAction: root.app.night.wake()
        Keys.onPressed: event => {
            event.accepted = true;
            root.app.night.wake();
        }

        // Acts on release, so that no part of the touch reaches the next screen.
        MouseArea {
            anchors.fill: parent
            acceptedButtons: Qt.AllButtons
            cursorShape: Qt.BlankCursor
            onReleased: root.app.night.wake()
            onCanceled: root.app.night.wake()
            onWheel: root.app.night.wake()
        }
    }
}
