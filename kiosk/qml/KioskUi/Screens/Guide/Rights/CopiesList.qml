pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// The encrypted copies on sticks that still hold the name of a deleted person, and what to do about them.
FocusScope {
    id: root

    required property OutdatedCopiesViewModel model
    readonly property bool isOnePage: root.model.rows.length <= Math.max(1, Math.floor((root.height - list.y + list.gap) / (list.rowHeight + list.gap)))

    BoundedText {
        id: help

        objectName: "copiesHelp"
        width: root.width
        maximumHeight: root.height * 0.35
        text: root.model.help
        lineHeight: 1.1
    }

    BoundedText {
        objectName: "copiesNote"
        width: root.width
        maximumHeight: root.height
        text: root.model.note
        visible: text !== ""
        color: Theme.colour.softInk
    }

    PagedList {
        id: list

        objectName: "copiesList"
        y: help.height + Theme.space.medium
        width: root.width
        height: root.height - y - (root.isOnePage ? 0 : turner.height + Theme.space.small)
        focus: true
        gap: Theme.touch.tightGap
        rowHeight: Math.max(Theme.touch.least, 1.4 * (Theme.font.body + Theme.font.small)) + 2 * Theme.space.small
        items: root.model.rows
        delegate: Card {
            id: row

            required property var modelData
            required property int index
            readonly property real textWidth: (destroyed.visible ? destroyed.x : row.width) - 2 * Theme.space.medium

            radius: Theme.radius.small
            width: list.width
            height: list.rowHeight

            FitText {
                objectName: "copyStick-" + row.index
                x: Theme.space.medium
                y: Theme.space.small
                width: row.textWidth
                height: row.height * 0.5 - y
                text: row.modelData.stick
                font.weight: Theme.font.bold
                verticalAlignment: Text.AlignVCenter
            }

            FitText {
                objectName: "copyDay-" + row.index
                x: Theme.space.medium
                y: row.height * 0.5
                width: row.textWidth
                height: row.height * 0.5 - Theme.space.small
                text: row.modelData.day
                color: Theme.colour.softInk
                font.pixelSize: Theme.font.small
                verticalAlignment: Text.AlignVCenter
            }

            KioskButton {
                id: destroyed

                objectName: "forgetCopy-" + row.index
                x: row.width - width - Theme.space.small
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, row.width * 0.45)
                height: Theme.touch.least
                small: true
                kind: KioskButton.Secondary
                iconName: "app-trash"
                label: qsTr("This stick is destroyed")
                visible: root.model.isAllowed
                onActivated: root.model.ask(row.modelData.key)
            }
        }
    }

    PageTurner {
        id: turner

        page: list.shownPage
        pageCount: list.pageCount
        onTurned: page => list.page = page
        y: root.height - height
    }
}
