pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// What can be done with a lesson of the shelf, as big buttons.
Overlay {
    id: root

    required property var card // map with `title` and `acts`: maps with `key`, `label`, `icon`
    readonly property int columns: root.width < 1100 * Theme.unit * Theme.font.halfScale ? 1 : 2
    readonly property int rows: Math.ceil(root.card.acts.length / root.columns)
    readonly property real gap: Theme.space.small
    readonly property real inner: root.sheetWidth - 2 * Theme.space.large
    readonly property real rowHeight: Math.min(Theme.touch.main, (root.height - 2 * Theme.space.margin - grid.y - close.height - Theme.space.large - root.gap) / root.rows - root.gap)

    signal acted(key: string)
    signal closed

    objectName: "actsSheet"
    sheetWidth: Math.min(root.width - 2 * Theme.space.margin, 1100 * Theme.unit * Theme.font.halfScale)
    sheetHeight: grid.y + root.rows * (root.rowHeight + root.gap) + close.height + root.gap + Theme.space.large
    Keys.onEscapePressed: root.closed()

    FitText {
        id: heading

        x: Theme.space.large
        y: Theme.space.medium
        width: root.inner
        height: Math.max(Theme.touch.least, 1.3 * Theme.font.subtitle)
        verticalAlignment: Text.AlignVCenter
        text: root.card.title
        font.pixelSize: Theme.font.subtitle
        font.weight: Theme.font.bold
    }

    Grid {
        id: grid

        x: Theme.space.large
        y: heading.y + heading.height + root.gap
        columns: root.columns
        spacing: root.gap

        Repeater {
            model: root.card.acts

            KioskButton {
                required property var modelData

                objectName: "act-" + modelData.key
                width: (root.inner - (root.columns - 1) * root.gap) / root.columns
                height: root.rowHeight
                kind: KioskButton.Secondary
                small: true
                label: modelData.label
                iconName: modelData.icon
                onActivated: root.acted(modelData.key)
            }
        }
    }

    KioskButton {
        id: close

        objectName: "act-close"
        x: root.sheetWidth - width - Theme.space.large
        y: root.sheetHeight - height - Theme.space.large
        small: true
        kind: KioskButton.Secondary
        label: qsTr("Close")
        iconName: "close"
        focus: true
        onActivated: root.closed()
    }
}
