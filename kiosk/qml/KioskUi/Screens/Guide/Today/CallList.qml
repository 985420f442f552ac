pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// The calls for help of the session that nobody has answered yet, the newest first. Calls that do not fit get pages.
Item {
    id: root

    required property var calls // maps with `id`, `name`, `time`, `text`, `face`, `isForgotten`, `act`
    readonly property real room: root.height - list.y
    readonly property real pagedRoom: root.room - pager.height - list.spacing
    property int pageSize: 1 // the number of cards on a page, at least one
    property int wantedPage: 0
    readonly property int pageCount: Math.max(1, Math.ceil(root.calls.length / root.pageSize))
    readonly property int page: Math.min(root.wantedPage, root.pageCount - 1)

    signal answered(id: string)

    function arrange(): void {
        let all = -list.spacing;
        let highest = 0;
        for (let place = 0; place < cards.count; ++place) {
            const card = cards.itemAt(place) as CallCard;
            if (card === null) // not created yet
                return;
            all += card.naturalHeight + list.spacing;
            highest = Math.max(highest, card.naturalHeight);
        }
        const fitting = Math.floor((root.pagedRoom + list.spacing) / (highest + list.spacing));
        root.pageSize = Math.max(1, all <= root.room ? cards.count : fitting);
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
                height: Math.min(naturalHeight, root.pageCount > 1 ? root.pagedRoom : root.room)
                visible: Math.floor(index / root.pageSize) === root.page
                onNaturalHeightChanged: root.arrange()
                onAnswered: root.answered(modelData.id)
            }
        }
    }

    PageTurner {
        id: pager

        name: "calls"
        y: root.height - height
        anchors.horizontalCenter: parent.horizontalCenter
        page: root.page
        pageCount: root.pageCount
        small: true
        onTurned: page => root.wantedPage = page
    }
}
