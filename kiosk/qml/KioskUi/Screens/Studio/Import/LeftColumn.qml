pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// The questions that become no step yet, each with the reason and its cure.
FocusScope {
    id: root

    required property ImportItemsViewModel items
    readonly property real gap: Theme.space.small
    readonly property bool isNarrow: root.width < 640 * Theme.unit * Theme.font.halfScale
    readonly property real cardHeight: Math.ceil(Math.max(132 * Theme.unit, 1.2 * Theme.font.small + (root.isNarrow ? 5 : 3) * 1.2 * Theme.font.smallest + Theme.space.small))
    readonly property int rows: Math.max(1, Math.floor((root.height - cards.y + root.gap) / (root.cardHeight + root.gap)))
    readonly property real shownHeight: Math.min(root.cardHeight * 1.3, (root.height - cards.y - (root.rows - 1) * root.gap) / root.rows)

    signal cured(place: int)

    onRowsChanged: Qt.callLater(root.items.setLeftPageSize, root.rows)
    Component.onCompleted: Qt.callLater(root.items.setLeftPageSize, root.rows)

    Badge {
        id: badge

        anchors.verticalCenter: title.verticalCenter
        size: 56 * Theme.unit
        kind: Badge.Practise
        sign: "retry"
    }

    FitText {
        id: title

        x: badge.width + Theme.space.small
        width: (pages.visible ? pages.x - root.gap : root.width) - x
        height: Theme.touch.least
        verticalAlignment: Text.AlignVCenter
        text: title.width < 330 * Theme.unit * Theme.font.halfScale ? qsTr("%n not yet", "", root.items.leftCount) : qsTr("%n question(s) not yet", "", root.items.leftCount)
        font.pixelSize: Theme.font.body
        font.weight: Theme.font.bold
    }

    PageTurner {
        id: pages

        x: root.width - width
        small: true
        name: "left"
        page: root.items.leftPage
        pageCount: root.items.leftPageCount
        onTurned: page => root.items.showLeftPage(page)
    }

    Column {
        id: cards

        y: title.height + Theme.touch.tightGap
        spacing: root.gap

        Repeater {
            model: root.items.left.slice(0, root.rows)

            LeftCard {
                required property var modelData

                item: modelData
                width: root.width
                height: root.shownHeight
                onCured: root.cured(modelData.place)
            }
        }
    }
}
