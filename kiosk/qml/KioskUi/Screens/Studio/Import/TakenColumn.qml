pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// The questions that become steps, in pages of cards.
FocusScope {
    id: root

    required property ImportItemsViewModel items
    readonly property real gap: Theme.space.small
    readonly property real cardHeight: Math.ceil(Math.max(110 * Theme.unit, 2.4 * Theme.font.small + 2 * Theme.space.tiny))
    readonly property int columns: Math.max(1, Math.min(2, Math.floor((root.width + root.gap) / (500 * Theme.unit * Theme.font.halfScale + root.gap))))
    readonly property int rows: Math.max(1, Math.floor((root.height - grid.y + root.gap) / (root.cardHeight + root.gap)))
    readonly property real shownHeight: Math.min(root.cardHeight * 1.25, (root.height - grid.y - (root.rows - 1) * root.gap) / root.rows)
    readonly property int perPage: root.columns * root.rows

    signal lookedAt(place: int)

    onPerPageChanged: Qt.callLater(root.items.setPageSize, root.perPage)
    Component.onCompleted: Qt.callLater(root.items.setPageSize, root.perPage)

    Badge {
        id: badge

        anchors.verticalCenter: title.verticalCenter
        size: 56 * Theme.unit
        kind: Badge.Right
        visible: root.items.takenCount > 0
    }

    Item {
        id: title

        x: badge.visible ? badge.width + Theme.space.small : 0
        width: (pages.visible ? pages.x - root.gap : root.width) - x
        height: Theme.touch.least

        OneLine {
            id: count

            width: parent.width
            height: parent.height * (root.items.kinds === "" ? 1 : 0.55)
            verticalAlignment: Text.AlignVCenter
            whole: root.items.takenCount > 0 ? qsTr("%n question(s) can be imported", "", root.items.takenCount) : qsTr("No question can be imported yet")
            largest: Theme.font.body
            font.weight: Theme.font.bold
        }

        OneLine {
            y: count.height
            width: parent.width
            height: parent.height - y
            verticalAlignment: Text.AlignVCenter
            whole: root.items.kinds
            color: Theme.colour.softInk
        }
    }

    PageTurner {
        id: pages

        x: root.width - width
        small: true
        name: "taken"
        page: root.items.page
        pageCount: root.items.pageCount
        onTurned: page => root.items.showPage(page)
    }

    Grid {
        id: grid

        y: title.height + Theme.touch.tightGap
        columns: root.columns
        spacing: root.gap

        Repeater {
            model: root.items.taken.slice(0, root.perPage)

            ItemCard {
                required property var modelData

                item: modelData
                thumbnails: root.items.thumbnails
                width: (root.width - (root.columns - 1) * root.gap) / root.columns
                height: root.shownHeight
                onToggled: root.items.toggle(modelData.place)
                onLookedAt: root.lookedAt(modelData.place)
            }
        }
    }
}
