pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// The lesson that the kiosk suggests: to continue, or to start with.
Card {
    id: root

    required property string title
    required property string lead
    required property string act
    required property string picture
    property string block: ""
    property string speaking: ""
    property bool isOwn: false
    readonly property alias button: button
    readonly property real padding: Theme.space.huge * 0.9

    signal activated

    implicitHeight: 170 * Theme.unit

    // A touch beside the button means the lesson, too.
    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
        longPressThreshold: 0
        onTapped: root.activated()
    }

    Drawing {
        id: drawing

        x: root.padding
        anchors.verticalCenter: parent.verticalCenter
        width: root.picture === "" ? 0 : root.height - 2 * Theme.space.medium
        height: width
        source: root.picture
    }

    Column {
        id: texts

        x: drawing.x + drawing.width + (drawing.width > 0 ? root.padding : 0)
        anchors.verticalCenter: parent.verticalCenter
        spacing: root.isOwn ? Theme.space.tiny : 0
        width: button.x - x - Theme.space.large

        Item {
            width: texts.width
            height: Math.max(lead.height, mark.visible ? mark.height : 0)

            OwnMark {
                id: mark

                readonly property real room: visible ? width + Theme.space.small : 0

                maximumHeight: root.height * 0.45
                maximumWidth: texts.width * 0.4
                visible: root.isOwn
            }

            BoundedText {
                id: lead

                x: mark.room
                y: (parent.height - height) / 2
                width: texts.width - x
                maximumHeight: root.height * 0.45
                text: root.lead
                color: Theme.colour.softInk
                pixelSize: Theme.font.small
                lineHeight: 1
            }
        }

        BoundedText {
            width: texts.width
            maximumHeight: root.height * 0.51
            text: root.title
            block: root.block
            speaking: root.speaking
            pixelSize: Theme.font.subtitle
            weight: Theme.font.bold
            lineHeight: 1
        }
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
