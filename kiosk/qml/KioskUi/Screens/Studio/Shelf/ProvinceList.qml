pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// The lessons of the province, by strand: each can be copied, or read aloud by somebody of the village.
FocusScope {
    id: root

    required property ProvinceViewModel model
    property bool canRecord: true
    readonly property real gap: Theme.space.small
    readonly property real leastRow: Math.ceil(Theme.touch.least + 2 * Theme.space.tiny)
    readonly property real room: root.height - head.height - root.gap
    readonly property int rowCount: Math.max(1, Math.floor(root.room / root.leastRow))
    readonly property real rowHeight: Math.max(root.leastRow, Math.min(112 * Theme.unit, Math.floor(root.room / root.rowCount)))
    readonly property string copyLabel: qsTr("Copy and change")
    readonly property string recordLabel: qsTr("Record our own voice")
    // Width of both buttons with their words.
    readonly property real actsWidth: copyWords.advanceWidth + recordWords.advanceWidth + 2 * (Theme.touch.icon + 4 * Theme.space.medium)
    readonly property bool isNarrow: root.width - root.actsWidth - 110 * Theme.unit < 440 * Theme.unit * Theme.font.halfScale
    // Whether the strands need a line of their own.
    readonly property bool isTight: root.width < 1180 * Theme.unit * Theme.font.halfScale
    readonly property real headHeight: root.isTight ? 2 * Theme.touch.least + root.gap : Theme.touch.least

    // Later, because a new page size changes the rows, which are being laid out.
    onRowCountChanged: Qt.callLater(root.model.setPageSize, root.rowCount)
    Component.onCompleted: Qt.callLater(root.model.setPageSize, root.rowCount)

    TextMetrics {
        id: copyWords

        text: root.copyLabel
        font.family: Theme.font.family
        font.pixelSize: Theme.font.small
        font.weight: Theme.font.semibold
    }

    TextMetrics {
        id: recordWords

        text: root.recordLabel
        font: copyWords.font
    }

    TextMetrics {
        id: titleWords

        text: title.text
        font: title.font
    }

    Item {
        id: head

        width: root.width
        height: root.headHeight

        FitText {
            id: title

            width: root.isTight ? pages.x - root.gap : Math.min(Math.ceil(titleWords.advanceWidth) + 1, 300 * Theme.unit * Theme.font.halfScale, root.width * 0.22)
            height: Theme.touch.least
            verticalAlignment: Text.AlignVCenter
            text: qsTr("Lessons of the province")
            font.pixelSize: Theme.font.subtitle
            font.weight: Theme.font.bold
        }

        Row {
            id: strands

            readonly property real naturalWidth: {
                let sum = 0;
                for (let i = 0; i < choices.count; ++i)
                    sum += (choices.itemAt(i) as Chip)?.naturalWidth ?? 0;
                return sum;
            }
            readonly property real room: root.isTight ? root.width : (pages.visible ? pages.x : root.width) - x - root.gap

            x: root.isTight ? 0 : title.width + root.gap
            y: root.isTight ? Theme.touch.least + root.gap : 0
            spacing: Theme.touch.tightGap

            Repeater {
                id: choices

                model: root.model.strands

                Chip {
                    required property var modelData

                    objectName: "strand-" + modelData.key
                    label: modelData.label
                    checked: modelData.chosen
                    radius: Theme.radius.small
                    width: Math.floor(naturalWidth * Math.min(1, (strands.room - 3 * strands.spacing) / Math.max(1, strands.naturalWidth)))
                    onActivated: root.model.chooseStrand(modelData.key)
                }
            }
        }

        PageTurner {
            id: pages

            x: root.width - width
            name: "province"
            small: true
            page: root.model.page
            pageCount: root.model.pageCount
            onTurned: page => root.model.showPage(page)
        }
    }

    FitText {
        objectName: "noProvinceLesson"
        y: head.height + root.gap
        width: root.width
        height: Math.min(root.room, 2.6 * Theme.font.body)
        text: qsTr("No lesson of the province has these words in its title.")
        color: Theme.colour.softInk
        font.pixelSize: Theme.font.body
        visible: root.model.isSearch && root.model.rows.length === 0
    }

    Card {
        y: head.height + root.gap
        width: root.width
        height: Math.max(1, root.model.rows.length) * root.rowHeight
        visible: root.model.rows.length > 0

        Repeater {
            model: root.model.rows.slice(0, root.rowCount)

            Item {
                id: row

                required property var modelData
                required property int index

                y: index * root.rowHeight
                width: root.width
                height: root.rowHeight

                Rectangle {
                    width: parent.width
                    height: Theme.border.thin
                    color: Theme.colour.line
                    visible: row.index > 0
                }

                Drawing {
                    id: picture

                    x: Theme.space.medium
                    y: Theme.space.tiny
                    width: 110 * Theme.unit
                    height: parent.height - 2 * y
                    source: row.modelData.picture
                }

                FitText {
                    id: name

                    x: picture.x + picture.width + Theme.space.medium
                    y: Theme.space.tiny / 2
                    width: copy.x - x - Theme.space.small
                    height: (row.height - 2 * y) * 0.55
                    verticalAlignment: Text.AlignVCenter
                    text: row.modelData.title
                    font.pixelSize: Theme.font.small
                    font.weight: Theme.font.bold
                }

                FitText {
                    x: name.x
                    y: name.y + name.height
                    width: name.width
                    height: row.height - y - Theme.space.tiny / 2
                    verticalAlignment: Text.AlignVCenter
                    text: row.modelData.details
                    color: Theme.colour.softInk
                    font.pixelSize: Theme.font.small
                }

                KioskButton {
                    id: copy

                    objectName: "copy-" + row.index
                    x: (record.visible ? record.x : row.width - Theme.space.tiny) - width - Theme.space.small
                    y: (row.height - height) / 2
                    kind: KioskButton.Secondary
                    small: true
                    label: root.copyLabel
                    iconName: "duplicate"
                    collapsed: root.isNarrow
                    onActivated: root.model.copy(row.modelData.key)
                }

                KioskButton {
                    id: record

                    objectName: "record-" + row.index
                    x: row.width - width - Theme.space.medium
                    y: copy.y
                    kind: KioskButton.Secondary
                    small: true
                    label: root.recordLabel
                    iconName: "app-microphone"
                    collapsed: root.isNarrow
                    visible: root.canRecord
                    onActivated: root.model.record(row.modelData.key)
                }
            }
        }
    }
}
