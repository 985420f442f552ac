pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// A section of the report on one page: its heading, unless it is above the page, its charts, table and notes.
Column {
    id: root

    required property var block
    required property int small

    spacing: Theme.space.small

    KioskText {
        width: root.width
        text: root.block.heading
        visible: text !== ""
        font.pixelSize: Theme.font.small
        font.weight: Theme.font.bold
        lineHeight: 1
    }

    Item {
        width: root.width
        height: root.block.chartHeight
        visible: height > 0

        Repeater {
            model: root.block.charts

            Chart {
                required property int index
                required property var modelData

                objectName: "chart-" + index
                chart: modelData
                letters: root.small
            }
        }
    }

    Table {
        objectName: "reportTable"
        width: table.width
        table: root.block.table
        visible: table.height > 0
    }

    Repeater {
        model: root.block.notes

        KioskText {
            required property string modelData

            objectName: "reportNote"
            width: root.width
            text: modelData
            color: Theme.colour.softInk
            font.pixelSize: root.small
            lineHeight: 1
        }
    }
}
