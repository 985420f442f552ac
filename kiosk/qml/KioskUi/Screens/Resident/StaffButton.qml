pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// The entrance to the staff's screens, on the blue first screens.
Pressable {
    id: root

    objectName: "staffButton"
    label: qsTr("Staff")
    width: staffWords.width + 2 * Theme.space.medium
    height: Theme.touch.least
    radius: Theme.radius.small

    Row {
        id: staffWords

        anchors.centerIn: parent
        spacing: Theme.space.tiny

        Icon {
            name: "lock"
            colour: Theme.colour.attractSoftInk
        }

        KioskText {
            anchors.verticalCenter: parent.verticalCenter
            text: root.label
            color: Theme.colour.attractSoftInk
            font.pixelSize: Theme.font.small
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
}
