pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Phone.Elements
import KioskUi.Theme

// The bottom edge of a screen: the handle for gestures of the whole screen, between the two arrows that turn a page.
Item {
    id: root

    required property ScreenModel phone
    required property bool dark
    readonly property alias handle: strip
    // Height that no element may use.
    readonly property real room: strip.visible ? root.height + Theme.space.tiny : 0

    height: strip.height

    GestureHandle {
        id: strip

        x: before.visible ? before.x + before.width + Theme.space.tiny : 0
        width: root.width - 2 * x
        phone: root.phone
        dark: root.dark
        visible: root.phone.screenGestures.length > 0
    }

    PageKey {
        id: before

        x: Theme.space.small
        phone: root.phone
        isNext: false
    }

    PageKey {
        x: root.width - width - Theme.space.small
        phone: root.phone
        isNext: true
    }
}
