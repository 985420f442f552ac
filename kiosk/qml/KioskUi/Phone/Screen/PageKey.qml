pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Phone.Components
import KioskUi.Phone.Guidance
import KioskUi.Theme

// An arrow that turns the page of a home screen, for those who cannot swipe; on the last page, the arrow is pale.
SignKey {
    id: root

    property bool isPointed: false

    width: 112 * Theme.unit
    isBoxed: root.enabled
    opacity: root.enabled ? 1 : 0.3
    description: root.isPointed ? qsTr("Here") : ""

    Loader {
        anchors.fill: parent
        active: root.isPointed
        sourceComponent: PointerRing {
            around: root.radius
        }
    }
}
