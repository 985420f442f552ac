pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Staff
import KioskUi.Theme

// The tasks that people of the session did alone, each with the number of people.
FocusScope {
    id: root

    required property RoomViewModel model

    focus: true
    Keys.onEscapePressed: root.model.back()

    TitleText {
        id: title

        objectName: "roomTitle"
        y: Theme.space.medium
        width: root.width
        maximumHeight: 110 * Theme.unit
        text: qsTr("Done alone in this session")
    }

    EmptyNote {
        objectName: "roomEmpty"
        y: list.y
        width: root.width
        text: qsTr("Nobody has done a task on the practice phone alone yet.")
        visible: root.model.rows.length === 0
    }

    PagedList {
        id: list

        objectName: "roomList"
        y: title.y + title.height + Theme.space.medium
        width: root.width
        height: backButton.y - y - Theme.space.medium
        gap: Theme.space.small
        rowHeight: Math.max(Theme.touch.least, 2.45 * Theme.font.body)
        items: root.model.rows
        delegate: Card {
            id: row

            required property var modelData
            required property int index

            width: list.width
            height: Math.min(list.rowHeight, list.height)
            radius: Theme.radius.small

            Icon {
                id: mark

                x: Theme.space.medium
                anchors.verticalCenter: parent.verticalCenter
                name: "star"
                size: 48 * Theme.unit
                colour: Theme.colour.right
            }

            FitText {
                objectName: "roomTask-" + row.index
                x: mark.x + mark.width + Theme.space.medium
                y: Theme.space.tiny / 2
                width: people.x - x - Theme.space.medium
                height: row.height - 2 * y
                text: row.modelData.text
                verticalAlignment: Text.AlignVCenter
            }

            KioskText {
                id: people

                objectName: "roomPeople-" + row.index
                x: row.width - width - Theme.space.medium
                anchors.verticalCenter: parent.verticalCenter
                text: row.modelData.people
                font.weight: Theme.font.bold
                wrapMode: Text.NoWrap
                lineHeight: 1
            }
        }
    }

    KioskButton {
        id: backButton

        objectName: "roomBack"
        y: root.height - height - Theme.space.large
        label: qsTr("Back")
        kind: KioskButton.Secondary
        iconName: "arrow-left"
        focus: true
        onActivated: root.model.back()
    }

    PageTurner {
        x: root.width - width
        y: backButton.y
        page: list.shownPage
        pageCount: list.pageCount
        onTurned: page => list.page = page
    }
}
