pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// The parts of the self-check in pages, each as tall as its text. If there is space, the parts that need no attention are in
// two columns. The page that contains this list shows the page arrows.
FocusScope {
    id: root

    required property var items
    property real gap: Theme.space.small
    readonly property bool isPaired: root.width > 1300 * Theme.unit * Theme.font.halfScale
    property int page: 0
    property int pageCount: 1
    readonly property int shownPage: Math.min(root.page, root.pageCount - 1)

    signal acted(part: string)

    function rowAt(index: int): CheckRow {
        return rows.itemAt(index) as CheckRow;
    }

    function layOut(): void {
        let page = 0;
        let top = 0;
        for (let index = 0; index < rows.count; ++index) {
            const row = root.rowAt(index);
            const next = root.rowAt(index + 1);
            if (row === null)
                continue;
            const pair = root.isPaired && row.isCalm && (next?.isCalm ?? false);
            const tall = pair ? Math.max(row.implicitHeight, next.implicitHeight) : row.implicitHeight;
            if (top > 0 && top + tall > root.height) {
                page += 1;
                top = 0;
            }
            root.put(row, 0, top, tall, page);
            if (pair) {
                root.put(next, root.width - next.width, top, tall, page);
                index += 1;
            }
            top += tall + root.gap;
        }
        root.pageCount = page + 1;
    }

    function put(row: CheckRow, x: real, y: real, height: real, page: int): void {
        row.x = x;
        row.y = y;
        row.height = height;
        row.page = page;
    }

    onHeightChanged: Qt.callLater(root.layOut)
    onWidthChanged: Qt.callLater(root.layOut)

    Repeater {
        id: rows

        model: root.items
        onItemAdded: Qt.callLater(root.layOut)

        delegate: CheckRow {
            id: line

            required property var modelData
            required property int index

            objectName: "check-" + line.modelData.part
            width: root.isPaired && line.isCalm ? (root.width - Theme.touch.tightGap) / 2 : root.width
            visible: line.page === root.shownPage
            focus: line.index === 0
            row: line.modelData
            room: root.height
            onImplicitHeightChanged: Qt.callLater(root.layOut)
            onActivated: root.acted(line.modelData.part)
        }
    }
}
