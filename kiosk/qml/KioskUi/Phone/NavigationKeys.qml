pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// The keys Back and Home at the bottom of the phone, on every screen. Their look depends on the make of the phone: an arrow and
// a circle with their names; a triangle, a circle and a square; or a line, and a button instead of the swipe from the edge.
Rectangle {
    id: root

    property string make: "arrow"
    property string pointed: ""
    property bool locked: false
    property bool isOff: false
    readonly property bool isEdge: root.make === "edge"
    readonly property bool isTriangle: root.make === "triangle"
    readonly property real share: (root.width - 2 * Theme.touch.tightGap) / 3
    readonly property color ink: root.isOff ? Theme.colour.darkInk : Theme.colour.ink
    readonly property Item backKey: back
    readonly property Item homeKey: home

    signal acted(part: string)

    height: Theme.touch.least + Theme.space.tiny / 2
    color: root.isOff ? Theme.colour.dark : Theme.colour.card

    Rectangle {
        visible: !root.isOff
        width: root.width
        height: Theme.border.thin
        color: Theme.colour.line
    }

    NavigationKey {
        id: back

        objectName: "phoneBack"
        y: root.height - height
        width: root.isTriangle ? root.share : (root.width - Theme.touch.tightGap) * 0.45
        label: qsTr("Back")
        caption: root.isTriangle ? "" : label
        sign: root.isTriangle ? "triangle" : root.isEdge ? "from-edge" : "arrow-left"
        isPointed: root.pointed === "back"
        ink: root.ink
        enabled: !root.locked
        onActivated: root.acted("back")
    }

    NavigationKey {
        id: home

        objectName: "phoneHome"
        x: back.width + Theme.touch.tightGap
        y: root.height - height
        width: root.isTriangle ? root.share : root.width - x
        label: qsTr("Home")
        caption: root.make === "arrow" ? label : ""
        sign: root.isEdge ? "" : "circle"
        isPointed: root.pointed === "home"
        ink: root.ink
        enabled: !root.locked
        onActivated: root.acted("home")

        Rectangle {
            anchors.centerIn: parent
            width: parent.width * 0.8
            height: Theme.space.tiny
            radius: height / 2
            color: root.ink
            visible: root.isEdge
        }
    }

    NavigationKey {
        objectName: "phoneRecent"
        x: root.width - width
        y: root.height - height
        width: root.share
        label: qsTr("Recent apps")
        sign: "square"
        ink: root.ink
        enabled: !root.locked
        visible: root.isTriangle
        onActivated: root.acted("recent")
    }
}
