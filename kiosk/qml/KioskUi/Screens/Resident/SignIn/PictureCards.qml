pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// A grid of picture cards in pages, with a large arrow on each side if there are several pages.
FocusScope {
    id: root

    required property var items
    property string speaking: "" // key of the item that is being spoken
    property int mostColumns: 4
    property int mostRows: 2
    property int page: 0
    readonly property real gap: Theme.touch.gap
    readonly property real arrowWidth: Theme.touch.main
    readonly property real gridWidth: root.width - (root.items.length > root.mostColumns * root.mostRows || root.mostRows > 1 ? 2 * (root.arrowWidth + root.gap) : 0)
    readonly property int columns: Math.max(2, Math.min(root.mostColumns, Math.floor((root.gridWidth + root.gap) / (270 * Theme.unit * Theme.font.halfScale + root.gap))))
    readonly property int rows: Math.max(1, Math.min(root.mostRows, Math.floor((root.height + root.gap) / (220 * Theme.unit + root.gap))))
    readonly property int perPage: root.columns * root.rows
    readonly property int pageCount: Math.max(1, Math.ceil(root.items.length / root.perPage))
    readonly property int shownPage: Math.min(root.page, root.pageCount - 1)
    readonly property var shown: root.items.slice(root.shownPage * root.perPage, (root.shownPage + 1) * root.perPage)
    readonly property real cardWidth: (root.gridWidth - (root.columns - 1) * root.gap) / root.columns
    readonly property real cardHeight: (root.height - (root.rows - 1) * root.gap) / root.rows
    readonly property int largest: Theme.font.subtitle
    property int nameSize: root.largest
    property real nameHeight: root.largest * 1.3

    signal chosen(key: string)

    // One type size for all names; the pictures get the height that the names leave.
    function arrange(): void {
        const names = root.shown.map(item => item.label);
        const room = root.cardWidth - 2 * Theme.space.small;
        root.nameSize = sizes.fitting(names, room, Math.max(root.largest * 1.3, root.cardHeight * 0.34), root.largest);
        root.nameHeight = Math.min(sizes.tallest(names, room, root.nameSize), root.cardHeight * 0.5);
    }

    onItemsChanged: root.page = 0
    onShownChanged: root.arrange()
    onCardWidthChanged: root.arrange()
    onCardHeightChanged: root.arrange()
    onLargestChanged: root.arrange()

    CommonSize {
        id: sizes

        weight: Theme.font.bold
    }

    KioskButton {
        objectName: "previousPage"
        width: root.arrowWidth
        height: Math.min(root.height, 296 * Theme.unit)
        anchors.verticalCenter: parent.verticalCenter
        label: qsTr("Page before")
        kind: KioskButton.Secondary
        iconName: "previous-page"
        collapsed: true
        available: root.shownPage > 0
        visible: root.pageCount > 1
        onActivated: root.page = root.shownPage - 1
    }

    Grid {
        id: grid

        anchors.horizontalCenter: parent.horizontalCenter
        columns: root.columns
        spacing: root.gap

        Repeater {
            model: root.shown

            PictureCard {
                required property var modelData
                required property int index

                objectName: "card-" + modelData.key
                label: modelData.label
                picture: modelData.picture
                focus: index === 0
                spoken: root.speaking === modelData.key
                nameSize: root.nameSize
                nameHeight: root.nameHeight
                width: root.cardWidth
                height: root.cardHeight
                onActivated: root.chosen(modelData.key)
            }
        }
    }

    KioskButton {
        objectName: "nextPage"
        x: root.width - width
        width: root.arrowWidth
        height: Math.min(root.height, 296 * Theme.unit)
        anchors.verticalCenter: parent.verticalCenter
        label: qsTr("Next page")
        kind: KioskButton.Secondary
        iconName: "next-page"
        collapsed: true
        available: root.shownPage < root.pageCount - 1
        visible: root.pageCount > 1
        onActivated: root.page = root.shownPage + 1
    }

    KioskText {
        x: root.width - width - (root.arrowWidth - width) / 2
        y: (root.height + Math.min(root.height, 296 * Theme.unit)) / 2 + Theme.space.small
        text: qsTr("%1 of %2").arg(root.shownPage + 1).arg(root.pageCount)
        visible: root.pageCount > 1 && y + height <= root.height
        color: Theme.colour.softInk
        font.pixelSize: Theme.font.small
        font.weight: Theme.font.semibold
        wrapMode: Text.NoWrap
    }
}
