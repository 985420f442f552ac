pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// The lessons and tasks that a person has done, the newest first.
FocusScope {
    id: root

    required property PersonViewModel model

    BoundedText {
        id: counts

        objectName: "learnedText"
        width: root.width
        maximumHeight: 100 * Theme.unit * Theme.font.halfScale
        text: root.model.learnedText
        weight: Theme.font.semibold
        lineHeight: 1.1
    }

    PagedList {
        id: list

        objectName: "learnedList"
        y: counts.height + Theme.space.small
        width: root.width
        height: root.height - y - turner.height - Theme.space.small
        gap: Theme.space.small
        rowHeight: 1.35 * (Theme.font.body + Theme.font.small)
        items: root.model.achievements
        delegate: Item {
            id: row

            required property var modelData
            required property int index

            width: list.width
            height: Math.min(list.rowHeight, list.height)

            Icon {
                id: mark

                anchors.verticalCenter: parent.verticalCenter
                name: row.modelData.alone ? "star" : "check-circle"
                size: 48 * Theme.unit
                colour: Theme.basics.strong
            }

            FitText {
                objectName: "learned-" + row.index
                x: mark.width + Theme.space.medium
                width: row.width - x
                height: row.height * 0.58
                text: row.modelData.text
                font.weight: Theme.font.semibold
                verticalAlignment: Text.AlignVCenter
            }

            FitText {
                x: mark.width + Theme.space.medium
                y: row.height * 0.58
                width: row.width - x
                height: row.height * 0.42
                text: row.modelData.details
                color: Theme.colour.softInk
                font.pixelSize: Theme.font.small
                verticalAlignment: Text.AlignVCenter
            }
        }
    }

    PageTurner {
        id: turner

        y: root.height - height
        page: list.shownPage
        pageCount: list.pageCount
        onTurned: page => list.page = page
    }
}
