pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Phone.Components
import KioskUi.Theme

// A row of a list: icon or drawing, text, detail, and a chevron if the row can be tapped.
Element {
    id: root

    property bool boxed: true
    property real trailing: chevron.visible ? chevron.width + Theme.space.tiny : 0
    readonly property real wordsX: root.pad + (face.width > 0 ? face.width + Theme.space.small : 0)
    readonly property real inner: root.width - root.wordsX - root.trailing - root.pad

    implicitHeight: Math.max(Theme.touch.least + Theme.space.tiny, words.height + 2 * Theme.space.small)
    condition: root.hasBadge ? qsTr("New") : root.element.valueLabel ?? ""

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.ground
        border.width: Theme.highContrast ? Theme.border.thin : 0
        border.color: Theme.colour.line
        visible: root.boxed
    }

    RoundSign {
        id: face

        x: root.pad
        anchors.verticalCenter: parent.verticalCenter
        icon: root.icon
        picture: root.picture
        ink: root.icon === "missed" ? Theme.safety.strong : Theme.basics.strong
        disc: root.icon === "missed" ? Theme.safety.tint : Theme.basics.tint
    }

    Column {
        id: words

        x: root.wordsX
        width: root.inner
        anchors.verticalCenter: parent.verticalCenter

        PhoneText {
            width: parent.width
            text: root.phone.whole(root.element.text ?? "")
            units: 30
            font.weight: Theme.font.semibold
            visible: text !== ""
        }

        PhoneText {
            width: parent.width
            text: root.detail !== "" ? root.detail : root.element.valueLabel ?? ""
            units: 26
            color: Theme.colour.softInk
            visible: text !== ""
        }
    }

    BadgeDot {
        x: face.x + face.width - width * 0.6
        y: face.y - height * 0.2
        visible: root.hasBadge
    }

    Icon {
        id: chevron

        x: root.width - width - Theme.space.tiny
        anchors.verticalCenter: parent.verticalCenter
        name: "next-page"
        size: 32 * Theme.unit
        colour: Theme.colour.softInk
        visible: root.gestures.includes("tap")
    }
}
