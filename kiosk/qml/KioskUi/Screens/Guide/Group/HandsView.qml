pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// A question that the group answers by a show of hands: a row per answer, the sum below. All answers have one type size.
Item {
    id: root

    required property HandsViewModel hands
    required property bool interactive
    property string speaking: ""
    readonly property var rows: root.hands.rows
    readonly property real gap: root.rows.length > 3 ? Theme.touch.tightGap : Theme.touch.gap
    readonly property bool hasPicture: root.hands.picture !== "" && root.width > 1500 * Theme.unit
    readonly property real pictureSide: root.hasPicture ? 210 * Theme.unit : 0
    readonly property real rowsY: Math.max(question.height, root.pictureSide) + Theme.space.large
    readonly property real rowsHeight: foot.y - root.gap - root.rowsY
    readonly property real rowHeight: root.rows.length === 0 ? 0 : Math.min(160 * Theme.unit, (root.rowsHeight - (root.rows.length - 1) * root.gap) / root.rows.length)
    readonly property HandsRow firstRow: list.count > 0 ? list.itemAt(0) as HandsRow : null
    property int pixelSize: Theme.font.subtitle

    function arrange(): void {
        if (root.firstRow !== null && root.firstRow.textWidth > 0 && root.rowHeight > 0)
            root.pixelSize = common.fitting(root.rows.map(row => row.text), root.firstRow.textWidth, root.rowHeight - Theme.space.small, Math.round(1.15 * Theme.font.subtitle));
    }

    onRowsChanged: Qt.callLater(root.arrange)
    onRowHeightChanged: Qt.callLater(root.arrange)
    onWidthChanged: Qt.callLater(root.arrange)
    Component.onCompleted: root.arrange()

    Connections {
        target: Theme.font

        function onSubtitleChanged(): void {
            Qt.callLater(root.arrange);
        }
    }

    CommonSize {
        id: common
    }

    BoundedText {
        id: question

        objectName: "stepHeading"
        width: root.width - (root.hasPicture ? root.pictureSide + Theme.space.huge : 0)
        maximumHeight: root.height * 0.28
        text: root.hands.question
        block: "question"
        speaking: root.speaking
        pixelSize: Theme.font.title
        weight: Theme.font.bold
        lineHeight: 1.05
    }

    Drawing {
        x: root.width - width
        width: root.pictureSide
        height: root.pictureSide
        source: root.hasPicture ? root.hands.picture : ""
    }

    Column {
        y: root.rowsY
        spacing: root.gap

        Repeater {
            id: list

            model: root.rows.length

            HandsRow {
                required property int index

                objectName: "answer-" + (index + 1)
                width: root.width
                height: root.rowHeight
                row: root.rows[index]
                isOpen: root.interactive && root.hands.isOpen
                isPublished: root.hands.isPublished || !root.interactive
                pixelSize: root.pixelSize
                speaking: root.speaking
                onAdded: root.hands.add(index)
                onRemoved: root.hands.remove(index)
            }
        }
    }

    HandsFoot {
        id: foot

        y: root.height - height
        width: root.width
        maximumHeight: root.height * 0.25
        hands: root.hands
        interactive: root.interactive
        speaking: root.speaking
    }
}
