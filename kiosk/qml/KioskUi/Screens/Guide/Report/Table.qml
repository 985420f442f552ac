pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// A part of a table that the view model has laid out: headers, rows, and the columns of one group.
Card {
    id: root

    required property var table
    readonly property real padding: root.table.padding

    height: root.table.height
    radius: Theme.radius.small
    border.width: 0

    component CellText: KioskText {
        property bool isStrong: false

        font.pixelSize: root.table.size
        font.weight: isStrong ? Theme.font.semibold : Theme.font.regular
        verticalAlignment: Text.AlignVCenter
        lineHeight: 1
    }

    Repeater {
        model: root.table.columns

        Item {
            id: column

            required property var modelData
            readonly property real corner: modelData.isLast ? root.radius : 0

            x: modelData.x
            width: modelData.width
            height: root.height

            Rectangle {
                anchors.fill: parent
                visible: column.modelData.isTotal
                color: Theme.basics.tint
                topRightRadius: column.corner
                bottomRightRadius: column.corner
            }

            Rectangle {
                visible: column.modelData.isApart
                width: Theme.border.thin
                height: parent.height
                color: Theme.colour.line
            }

            CellText {
                x: root.padding
                width: parent.width - 2 * root.padding
                height: root.table.headHeight
                text: column.modelData.header
                isStrong: true
                color: column.modelData.isTotal ? Theme.colour.ink : Theme.colour.softInk
                horizontalAlignment: column.modelData.isText ? Text.AlignLeft : Text.AlignRight
            }
        }
    }

    CellText {
        x: root.padding
        width: root.table.headerWidth - 2 * root.padding
        height: root.table.headHeight
        text: root.table.corner
        color: Theme.colour.softInk
        isStrong: true
    }

    Column {
        y: root.table.headHeight

        Repeater {
            model: root.table.lines

            Item {
                id: line

                required property var modelData

                width: root.width
                height: modelData.height

                Rectangle {
                    width: parent.width
                    height: line.modelData.isTotal ? Theme.border.thick : Theme.border.thin
                    color: line.modelData.isTotal ? Theme.colour.controlLine : Theme.colour.line
                }

                // Covers the lines between the columns, which a text across the table would cross.
                Rectangle {
                    visible: line.modelData.cells.length === 0
                    y: Theme.border.thin
                    width: parent.width
                    height: parent.height - Theme.border.thin
                    radius: root.radius
                    color: Theme.colour.card
                }

                CellText {
                    x: root.padding
                    width: line.modelData.headerWidth - 2 * root.padding
                    height: parent.height
                    text: line.modelData.header
                    isStrong: true
                }

                Repeater {
                    model: line.modelData.cells

                    CellText {
                        required property var modelData

                        x: modelData.x + root.padding
                        width: modelData.width - 2 * root.padding
                        height: line.height
                        text: modelData.text
                        isStrong: modelData.isStrong
                        horizontalAlignment: modelData.isText ? Text.AlignLeft : Text.AlignRight
                    }
                }
            }
        }
    }

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: "transparent"
        border.width: Theme.border.medium
        border.color: Theme.colour.line
    }
}
