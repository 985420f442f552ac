pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Phone.Elements
import KioskUi.Phone.Guidance
import KioskUi.Theme

// A handle at the bottom of a screen that accepts a swipe or pinch as a whole; a tap on it offers these gestures as buttons.
// Dots show that there is another page. On a home screen filled by the program, the dots turn the page.
Pressable {
    id: root

    required property ScreenModel phone
    property bool dark: false

    readonly property bool hasNext: root.phone.screenGestures.includes("swipe-left")
    readonly property bool isFull: root.phone.pages > 1
    // On a home screen filled by the program, the arrows beside the handle are pointed at if a page is to be turned.
    readonly property bool isPointed: root.phone.pointed === "screen" && !(root.isFull && ["swipe-left", "swipe-right"].includes(root.phone.pointedGesture))
    readonly property bool isPaged: root.isFull || root.phone.screen.kind === "home" && (root.hasNext || root.phone.screenGestures.includes("swipe-right"))
    readonly property color ink: root.dark ? Theme.colour.darkInk : Theme.colour.ink

    function turn(forth: bool): void {
        root.phone.act((forth ? "swipe-left" : "swipe-right") + ":screen");
    }

    function spot(finger: var): point {
        const isFromEdge = finger.gesture === "swipe-up" && ["home", "lock"].includes(root.phone.screen.kind);
        return Qt.point(root.width / 2, isFromEdge ? root.height / 2 : -2 * root.height);
    }

    objectName: (root.phone.isFront ? "el-" : "was-") + "screen"
    height: Theme.touch.least
    radius: Theme.radius.small
    label: qsTr("The whole screen")
    description: root.isPointed ? qsTr("Here") : ""
    enabled: !root.phone.locked
    onActivated: {
        if (root.isFull && root.phone.accepted("screen").length === 1)
            root.turn(root.hasNext);
        else
            root.phone.press("screen", root);
    }

    Icon {
        anchors.horizontalCenter: parent.horizontalCenter
        name: "arrow-up"
        visible: root.phone.screenGestures.includes("swipe-up") && !root.isPaged
        size: 36 * Theme.unit
        colour: root.ink
    }

    Row {
        x: (root.width - width) / 2
        y: root.isFull ? (root.height - height) / 2 : Theme.space.small
        spacing: Theme.space.tiny
        visible: root.isPaged

        Repeater {
            model: 2

            Rectangle {
                required property int index

                objectName: "phonePageDot"
                width: 20 * Theme.unit
                height: width
                radius: width / 2
                color: (index === 0) === root.hasNext ? root.ink : "transparent"
                border.width: Theme.border.medium
                border.color: root.ink
            }
        }
    }

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        y: root.height - height - Theme.space.small
        width: 180 * Theme.unit
        height: Theme.space.tiny
        radius: height / 2
        color: root.ink
        visible: !root.isFull && (["home", "lock"].includes(root.phone.screen.kind) || !root.phone.screenGestures.includes("swipe-up"))
    }

    Loader {
        anchors.fill: parent
        active: root.isPointed
        sourceComponent: PointerRing {
            around: root.radius
        }
    }
}
