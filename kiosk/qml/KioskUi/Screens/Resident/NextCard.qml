pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// The one lesson that the kiosk proposes: to go on with, or to begin with.
Card {
    id: root

    required property string title
    required property string lead
    required property string act
    required property string picture
    property string block: ""
    property string speaking: ""
    readonly property alias button: button
    readonly property real padding: Theme.space.huge * 0.9

    signal activated

    implicitHeight: 170 * Theme.unit

    Drawing {
        id: drawing

        x: root.padding
        anchors.verticalCenter: parent.verticalCenter
        width: root.picture === "" ? 0 : root.height - 2 * Theme.space.medium
        height: width
        source: root.picture
    }

    BoundedText {
        id: leadText

        x: drawing.x + drawing.width + (drawing.width > 0 ? root.padding : 0)
        y: Math.max(Theme.space.small, (root.height - height - titleText.height) / 2)
        width: button.x - x - Theme.space.large
        maximumHeight: root.height * 0.3
        text: root.lead
        block: root.block
        speaking: root.speaking
        color: Theme.colour.softInk
        pixelSize: Theme.font.small
        lineHeight: 1.15
    }

    BoundedText {
        id: titleText

        x: leadText.x
        y: leadText.y + leadText.height
        width: leadText.width
        maximumHeight: root.height - Theme.space.small - y
        text: root.title
        pixelSize: Theme.font.subtitle
        weight: Theme.font.bold
        lineHeight: 1.15
    }

    KioskButton {
        id: button

        objectName: "nextLessonButton"
        label: root.act
        description: root.title
        iconName: "arrow-right"
        iconAfter: true
        anchors.right: parent.right
        anchors.rightMargin: root.padding
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, root.width * 0.32)
        onActivated: root.activated()
    }
}
