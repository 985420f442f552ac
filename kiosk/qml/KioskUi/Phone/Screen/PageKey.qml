pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Phone.Components
import KioskUi.Phone.Elements
import KioskUi.Phone.Guidance
import KioskUi.Theme

// An arrow that turns the page of a home screen, for those who cannot swipe; on the last page, the arrow is pale.
SignKey {
    id: root

    required property ScreenModel phone
    required property bool isNext
    readonly property bool isPointed: root.phone.pointed === "screen" && root.phone.pointedGesture === root.gesture
    readonly property string gesture: root.isNext ? "swipe-left" : "swipe-right"

    objectName: !root.phone.isFront ? "" : root.isNext ? "phoneNextPage" : "phonePageBefore"
    width: 112 * Theme.unit
    label: root.isNext ? qsTr("Next page") : qsTr("Page before")
    description: root.isPointed ? qsTr("Here") : ""
    sign: root.isNext ? "next-page" : "previous-page"
    isBoxed: root.enabled
    opacity: root.enabled ? 1 : 0.3
    enabled: !root.phone.locked && root.phone.screenGestures.includes(root.gesture)
    visible: root.phone.pages > 1
    onActivated: root.phone.act(root.gesture + ":screen")

    Loader {
        anchors.fill: parent
        active: root.isPointed
        sourceComponent: PointerRing {
            around: root.radius
        }
    }
}
