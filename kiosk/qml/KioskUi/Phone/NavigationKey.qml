pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Phone.Components
import KioskUi.Phone.Guidance

// One of the keys at the bottom of the phone; a gold ring around it shows that it is to be touched next.
SignKey {
    id: root

    property bool isPointed: false

    description: root.isPointed ? qsTr("Here") : ""

    Loader {
        anchors.fill: parent
        active: root.isPointed
        sourceComponent: PointerRing {
            around: root.radius
        }
    }
}
