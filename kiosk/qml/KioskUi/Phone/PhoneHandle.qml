pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme
import KioskUi.Components

// The foot of a screen that takes a swipe or a pinch as a whole: touched, it offers them as something to tap.
Pressable {
    id: root

    required property PhoneModel phone
    property bool dark: false

    function spot(finger: var): point {
        return Qt.point(root.width / 2, finger.gesture === "swipe-up" ? root.height / 2 : -2 * root.height);
    }

    objectName: (root.phone.isFront ? "el-" : "was-") + "screen"
    height: Theme.touch.least
    radius: Theme.radius.small
    label: qsTr("The whole screen")
    description: root.phone.pointed === "screen" ? qsTr("Here") : ""
    enabled: !root.phone.locked
    onActivated: root.phone.press("screen", root)

    Icon {
        anchors.horizontalCenter: parent.horizontalCenter
        name: "arrow-up"
        visible: root.phone.screenGestures.includes("swipe-up")
        size: 36 * Theme.unit
        colour: root.dark ? Theme.colour.darkInk : Theme.colour.ink
    }

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        y: root.height - height - Theme.space.small
        width: 180 * Theme.unit
        height: Theme.space.tiny
        radius: height / 2
        color: root.dark ? Theme.colour.darkInk : Theme.colour.ink
    }

    Loader {
        anchors.fill: parent
        active: root.phone.pointed === "screen"
        sourceComponent: PhonePointer {
            around: root.radius
        }
    }
}
