pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Phone.Components
import KioskUi.Phone.Guidance
import KioskUi.Theme

// The keys Back and Home at the bottom of the phone, on every screen.
Rectangle {
    id: root

    property string pointed: ""
    property bool locked: false
    property bool isOff: false
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

    SignKey {
        id: back

        objectName: "phoneBack"
        y: root.height - height
        width: (root.width - Theme.touch.tightGap) * 0.45
        label: qsTr("Back")
        description: root.pointed === "back" ? qsTr("Here") : ""
        caption: label
        sign: "arrow-left"
        ink: root.ink
        enabled: !root.locked
        onActivated: root.acted("back")

        Loader {
            anchors.fill: parent
            active: root.pointed === "back"
            sourceComponent: PointerRing {
                around: back.radius
            }
        }
    }

    SignKey {
        id: home

        objectName: "phoneHome"
        x: back.width + Theme.touch.tightGap
        y: root.height - height
        width: root.width - x
        label: qsTr("Home")
        description: root.pointed === "home" ? qsTr("Here") : ""
        caption: label
        sign: "circle"
        ink: root.ink
        enabled: !root.locked
        onActivated: root.acted("home")

        Loader {
            anchors.fill: parent
            active: root.pointed === "home"
            sourceComponent: PointerRing {
                around: home.radius
            }
        }
    }
}
