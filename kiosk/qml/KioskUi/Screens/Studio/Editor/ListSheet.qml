pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// A sheet with big buttons to choose one of, in pages.
Overlay {
    id: root

    required property string title
    required property var items // maps with `key` and `label`
    property string explanation: ""
    property int columns: 1
    property int page: 0
    readonly property real gap: Theme.space.small
    readonly property real listTop: words.y + (root.explanation === "" ? 0 : words.height + root.gap)
    readonly property int rows: Math.max(1, Math.floor((close.y - root.listTop) / (Theme.touch.least + root.gap)))
    readonly property int perPage: root.rows * root.columns
    readonly property int pageCount: Math.max(1, Math.ceil(root.items.length / root.perPage))
    readonly property real inner: root.sheetWidth - 2 * Theme.space.large

    signal chosen(item: var)
    signal closed

    Keys.onEscapePressed: root.closed()

    FitText {
        id: heading

        x: Theme.space.large
        y: Theme.space.medium
        width: root.inner
        height: Theme.touch.least
        verticalAlignment: Text.AlignVCenter
        text: root.title
        font.pixelSize: Theme.font.subtitle
        font.weight: Theme.font.bold
    }

    BoundedText {
        id: words

        x: Theme.space.large
        y: heading.y + heading.height
        width: root.inner
        maximumHeight: 3 * Theme.font.small
        text: root.explanation
        pixelSize: Theme.font.small
        visible: root.explanation !== ""
    }

    Grid {
        x: Theme.space.large
        y: root.listTop
        columns: root.columns
        spacing: root.gap

        Repeater {
            model: root.items.slice(root.page * root.perPage, (root.page + 1) * root.perPage)

            KioskButton {
                required property var modelData

                objectName: "item-" + modelData.key
                width: (root.inner - (root.columns - 1) * root.gap) / root.columns
                kind: KioskButton.Secondary
                small: true
                label: modelData.label
                focus: true
                onActivated: root.chosen(modelData)
            }
        }
    }

    PageTurner {
        x: Theme.space.large
        y: close.y
        small: true
        name: "sheet"
        page: root.page
        pageCount: root.pageCount
        onTurned: page => root.page = page
    }

    KioskButton {
        id: close

        objectName: "closeSheet"
        x: root.sheetWidth - width - Theme.space.large
        y: root.sheetHeight - height - Theme.space.medium
        small: true
        kind: KioskButton.Secondary
        label: qsTr("Close")
        iconName: "close"
        onActivated: root.closed()
    }
}
