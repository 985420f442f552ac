pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// The card of an own lesson: a touch opens it, «···» offers what else can be done.
FocusScope {
    id: root

    required property var card
    required property int place
    property bool canOpen: true
    readonly property real padding: Theme.space.small
    readonly property real side: 124 * Theme.unit

    signal opened
    signal menuAsked

    Pressable {
        id: face

        objectName: "lesson-" + root.place
        anchors.fill: parent
        label: root.card.label
        onActivated: {
            if (root.canOpen)
                root.opened();
        }

        Rectangle {
            anchors.fill: parent
            radius: face.radius
            color: face.pressed ? Theme.colour.cardPressed : Theme.colour.card
            border.width: Theme.border.medium
            border.color: Theme.colour.controlLine
        }

        Rectangle {
            x: root.padding
            y: root.padding
            width: root.side
            height: more.y - y - Theme.space.tiny
            radius: Theme.radius.small
            color: Theme.strand(root.card.strand).tint

            Drawing {
                anchors.fill: parent
                anchors.margins: Theme.space.tiny
                source: root.card.picture
            }
        }

        Pressable {
            id: more

            objectName: "more-" + root.place
            x: root.padding
            y: root.height - height - root.padding
            width: root.side
            height: Theme.touch.least
            label: qsTr("More about %1").arg(root.card.title)
            radius: Theme.radius.small
            onActivated: root.menuAsked()

            Rectangle {
                anchors.fill: parent
                radius: more.radius
                color: more.pressed ? Theme.colour.cardPressed : Theme.colour.paper
                border.width: Theme.highContrast ? Theme.border.thin : 0
                border.color: Theme.colour.controlLine
            }

            Icon {
                anchors.centerIn: parent
                name: "more"
            }
        }

        LessonFace {
            x: root.padding + root.side + Theme.space.small
            y: root.padding - Theme.space.tiny / 2
            width: root.width - x - root.padding
            height: root.height - 2 * y
            card: root.card
        }
    }
}
