pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// An answer with its number, and the count of hands between a minus and a plus button. The right answer gets a tick when it
// is published; the other answers do not change.
Rectangle {
    id: root

    required property var row
    required property bool isOpen
    required property bool isPublished
    required property int pixelSize
    property string speaking: ""
    // Width of the count and its buttons; the same in all rows.
    readonly property real countWidth: root.isPublished ? 190 * Theme.unit : 190 * Theme.unit + 2 * root.buttonSide
    readonly property real buttonSide: Math.max(Theme.touch.least, Math.min(Theme.touch.main, root.height - 2 * Theme.space.small))
    readonly property real textX: badge.x + badge.width + Theme.space.large
    readonly property real textWidth: root.width - root.textX - root.countWidth - Theme.space.medium - Theme.space.large

    signal added
    signal removed

    radius: Theme.radius.large
    color: root.row.isRight ? Theme.colour.rightTint : Theme.colour.card
    border.width: root.row.isRight ? Theme.border.thick : Theme.border.medium
    border.color: root.row.isRight ? Theme.colour.right : Theme.colour.line
    Accessible.role: Accessible.ListItem
    Accessible.name: root.row.isRight ? qsTr("Right answer: %1. Hands: %2").arg(root.row.text).arg(root.row.count) : qsTr("%1. Hands: %2").arg(root.row.text).arg(root.row.count)

    Badge {
        id: badge

        x: Theme.space.large
        anchors.verticalCenter: parent.verticalCenter
        size: Math.min(100 * Theme.unit, root.height - 2 * Theme.space.small)
        kind: root.row.isRight ? Badge.Right : Badge.Plain
        text: root.row.number
    }

    ReadAloudText {
        x: root.textX
        anchors.verticalCenter: parent.verticalCenter
        width: root.textWidth
        text: root.row.text
        block: "option." + root.row.id
        speaking: root.speaking
        font.pixelSize: root.pixelSize
        font.weight: Theme.font.semibold
        lineHeight: 1
    }

    Item {
        x: root.width - width - Theme.space.medium
        width: root.countWidth
        height: root.height

        IconButton {
            objectName: "minus-" + root.row.number
            anchors.verticalCenter: parent.verticalCenter
            width: root.buttonSide
            height: root.buttonSide
            label: qsTr("One hand less for answer %1").arg(root.row.number)
            iconName: "minus"
            available: root.isOpen && root.row.count > 0
            visible: !root.isPublished
            onActivated: root.removed()
        }

        KioskText {
            objectName: "count-" + root.row.number
            anchors.centerIn: parent
            text: root.row.count
            font.pixelSize: Math.min(Theme.font.hero * 0.8, root.height * 0.7)
            font.weight: Theme.font.bold
            lineHeight: 1
            wrapMode: Text.NoWrap
        }

        IconButton {
            objectName: "plus-" + root.row.number
            x: parent.width - width
            anchors.verticalCenter: parent.verticalCenter
            width: root.buttonSide
            height: root.buttonSide
            label: qsTr("One more hand for answer %1").arg(root.row.number)
            iconName: "app-plus"
            available: root.isOpen
            visible: !root.isPublished
            onActivated: root.added()
        }
    }
}
