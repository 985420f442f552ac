pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// Chips in a grid; if there are more than the grid has places, its last place shows the next ones.
Grid {
    id: root

    required property var items // maps with `key`, `label`, `isChosen`
    required property string tag // prefix of the object names
    required property int rowCount
    property real least: 280 * Theme.unit
    property bool isExclusive: true
    property string moreLabel: qsTr("Show more")
    readonly property real gap: Theme.touch.tightGap
    readonly property real chipWidth: (root.width - (root.columns - 1) * root.gap) / root.columns
    readonly property int places: root.columns * Math.max(1, root.rowCount)
    readonly property bool hasMore: root.items.length > root.places
    readonly property int perPage: root.hasMore ? Math.max(1, root.places - 1) : root.places
    property int first: 0

    signal chosen(key: string)

    columns: Math.max(1, Math.floor((root.width + root.gap) / (root.least * Theme.font.halfScale + root.gap)))
    spacing: root.gap
    onPerPageChanged: root.first = 0

    Repeater {
        model: root.items.slice(root.first, root.first + root.perPage)

        Chip {
            required property var modelData
            required property int index

            objectName: root.tag + "-" + (root.first + index)
            role: root.isExclusive ? Accessible.RadioButton : Accessible.CheckBox
            label: modelData.label
            checked: modelData.isChosen
            width: root.chipWidth
            onActivated: root.chosen(modelData.key)
        }
    }

    KioskButton {
        objectName: root.tag + "-more"
        visible: root.hasMore
        width: root.chipWidth
        height: Theme.touch.least
        small: true
        kind: KioskButton.Quiet
        label: root.moreLabel
        iconName: "arrow-right"
        onActivated: root.first = root.first + root.perPage < root.items.length ? root.first + root.perPage : 0
    }
}
