pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// A code to copy by hand: two rows of three groups, each on its own card, so that the writer skips no group.
Grid {
    id: root

    required property list<string> groups
    readonly property real cell: (root.width - (root.columns - 1) * root.columnSpacing) / root.columns

    objectName: "backupCode"
    columns: 3
    rowSpacing: Theme.touch.tightGap
    columnSpacing: Theme.touch.gap
    height: visible ? implicitHeight : 0

    Repeater {
        model: root.groups

        Card {
            id: card

            required property string modelData
            required property int index

            objectName: "codeGroup-" + card.index
            width: root.cell
            height: digits.implicitHeight + 2 * Theme.space.small
            radius: Theme.radius.small

            KioskText {
                id: digits

                anchors.centerIn: parent
                text: card.modelData
                lineHeight: 1
                font.pixelSize: Math.min(Theme.font.hero, root.cell / 3.7)
                font.weight: Theme.font.bold
                font.letterSpacing: 6 * Theme.unit
            }
        }
    }
}
