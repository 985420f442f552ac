pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// A list of rows of equal height, in pages instead of scrolling. The screen that uses the list shows the page arrows.
FocusScope {
    id: root

    required property var items
    required property Component delegate
    required property real rowHeight
    property real gap: Theme.touch.gap
    property int page: 0
    readonly property int perPage: Math.max(1, Math.floor((root.height + root.gap) / (root.rowHeight + root.gap)))
    readonly property int pageCount: Math.max(1, Math.ceil(root.items.length / root.perPage))
    readonly property int shownPage: Math.min(root.page, root.pageCount - 1)
    readonly property int first: root.shownPage * root.perPage // position of the first item on the page
    readonly property bool hasNext: root.shownPage < root.pageCount - 1
    readonly property bool hasPrevious: root.shownPage > 0

    function next(): void {
        if (root.hasNext)
            root.page = root.shownPage + 1;
    }

    function previous(): void {
        if (root.hasPrevious)
            root.page = root.shownPage - 1;
    }

    Column {
        width: parent.width
        spacing: root.gap

        Repeater {
            model: root.items.slice(root.first, root.first + root.perPage)
            delegate: root.delegate
        }
    }
}
