pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// The calls for help of the session that nobody has answered yet, the newest first.
Item {
    id: root

    required property var calls // maps with `id`, `name`, `time`, `text`, `face`, `isForgotten`, `act`
    readonly property real room: root.height - list.y
    property int shownCount: 1 // the number of cards that fit, at least one

    signal answered(id: string)

    function arrange(): void {
        let used = 0;
        let count = 0;
        for (; count < cards.count; ++count) {
            const card = cards.itemAt(count) as CallCard;
            if (card === null) // not created yet
                break;
            used += card.naturalHeight + (count === 0 ? 0 : list.spacing);
            if (used > root.room)
                break;
        }
        root.shownCount = Math.max(1, count);
    }

    onRoomChanged: root.arrange()

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
            visible: root.calls.length > 0

            KioskText {
                id: count

                anchors.centerIn: parent
                text: String(root.calls.length)
                color: Theme.services.strong
                font.pixelSize: Theme.font.smallest
                font.weight: Theme.font.bold
                wrapMode: Text.NoWrap
                lineHeight: 1
            }
        }
    }

    EmptyNote {
        objectName: "noCalls"
        y: list.y
        width: root.width
        text: qsTr("Nobody is waiting for help.")
        visible: root.calls.length === 0
    }

    Column {
        id: list

        y: heading.height + Theme.space.small
        width: root.width
        spacing: Theme.touch.tightGap

        Repeater {
            id: cards

            model: root.calls
            onItemAdded: root.arrange()
            onItemRemoved: root.arrange()

            CallCard {
                required property var modelData
                required property int index

                call: modelData
                width: list.width
                height: Math.min(naturalHeight, root.room)
                visible: index < root.shownCount
                onNaturalHeightChanged: root.arrange()
                onAnswered: root.answered(modelData.id)
            }
        }
    }
}
