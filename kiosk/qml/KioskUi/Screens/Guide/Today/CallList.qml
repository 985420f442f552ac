pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// The calls for help of the session that nobody has answered yet, the newest first.
Item {
    id: root

    required property TodayViewModel model
    readonly property bool isNarrow: root.width < 440 * Theme.unit * Theme.font.halfScale
    readonly property real cardHeight: 96 * Theme.unit + Theme.touch.least + 2 * Theme.space.small + (Theme.textScale > 1 ? Theme.font.small * 1.2 : 0) + Theme.font.small * (root.isNarrow ? 3.6 : 2)
    readonly property int room: Math.max(1, Math.floor((root.height - list.y + Theme.touch.tightGap) / (root.cardHeight + Theme.touch.tightGap)))

    Row {
        id: heading

        height: Theme.touch.least
        spacing: Theme.space.small

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: "help"
            size: 44 * Theme.unit
            colour: Theme.services.strong
        }

        FitText {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth + 2, root.width - 60 * Theme.unit - 66 * Theme.unit - 2 * Theme.space.small)
            height: Theme.touch.least
            text: qsTr("Calls for help")
            font.weight: Theme.font.bold
            verticalAlignment: Text.AlignVCenter
        }

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.max(height, count.implicitWidth + Theme.space.medium)
            height: 50 * Theme.unit
            radius: height / 2
            color: Theme.services.tint
            border.width: Theme.highContrast ? Theme.border.thin : 0
            border.color: Theme.services.strong
            visible: root.model.calls.length > 0

            KioskText {
                id: count

                anchors.centerIn: parent
                text: String(root.model.calls.length)
                color: Theme.services.strong
                font.pixelSize: Theme.font.smallest
                font.weight: Theme.font.bold
                wrapMode: Text.NoWrap
                lineHeight: 1
            }
        }
    }

    KioskText {
        objectName: "noCalls"
        y: list.y
        width: root.width
        text: qsTr("Nobody is waiting for help.")
        visible: root.model.calls.length === 0
        color: Theme.colour.softInk
        font.pixelSize: Theme.font.small
    }

    Column {
        id: list

        y: heading.height + Theme.space.small
        width: root.width
        spacing: Theme.touch.tightGap

        Repeater {
            model: root.model.calls.slice(0, root.room)

            CallCard {
                required property var modelData

                call: modelData
                isNarrow: root.isNarrow
                width: list.width
                height: Math.min(root.cardHeight, root.height - list.y)
                onAnswered: root.model.answer(modelData.id)
            }
        }
    }
}
