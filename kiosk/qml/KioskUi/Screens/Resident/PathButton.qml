pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// The visitor's path on the home screen, as the picture and the sentence that were chosen; a touch asks again.
KioskButton {
    id: root

    required property string picture
    required property bool spoken

    objectName: "pathButton"
    kind: root.spoken ? KioskButton.Gold : KioskButton.Secondary
    leadRoom: drawing.width + Theme.space.small
    iconName: "retry"
    iconAfter: true

    Drawing {
        id: drawing

        x: root.sidePadding
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.touch.main - Theme.space.medium
        height: width
        source: root.picture
    }
}
