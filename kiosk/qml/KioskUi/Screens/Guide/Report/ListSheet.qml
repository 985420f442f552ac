pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// A list of choices in pages, of which one is current.
Overlay {
    id: root

    required property string title
    required property var entries
    required property int current
    readonly property int currentKind: Theme.highContrast ? KioskButton.Primary : KioskButton.Dark
    readonly property real padding: 40 * Theme.unit
    readonly property real inner: root.sheetWidth - 2 * root.padding

    signal chosen(place: int)
    signal closed

    objectName: "listSheet"
    sheetWidth: Math.min(root.width - 2 * Theme.space.margin, 1200 * Theme.unit)
    sheetHeight: root.height - Theme.space.margin
    Keys.onEscapePressed: root.closed()

    FitText {
        id: heading

        objectName: "listTitle"
        x: root.padding
        y: root.padding
        width: (turner.visible ? turner.x : close.x) - x - Theme.touch.gap
        height: Theme.touch.main
        text: root.title
        font.pixelSize: Theme.font.subtitle
        font.weight: Theme.font.bold
        verticalAlignment: Text.AlignVCenter
    }

    PageTurner {
        id: turner

        x: close.x - width - Theme.touch.gap
        y: root.padding
        page: list.shownPage
        pageCount: list.pageCount
        onTurned: page => list.page = page
    }

    KioskButton {
        id: close

        objectName: "listClose"
        x: root.padding + root.inner - width
        y: root.padding
        kind: KioskButton.Secondary
        iconName: "close"
        label: qsTr("Close")
        onActivated: root.closed()
    }

    PagedList {
        id: list

        x: root.padding
        y: heading.y + heading.height + Theme.space.small
        width: root.inner
        height: root.sheetHeight - y - root.padding
        focus: true
        gap: Theme.touch.tightGap
        items: root.entries.map((title, place) => ({
                    title: title,
                    place: place
                }))
        rowHeight: Math.ceil(80 * Theme.unit * Math.max(1, Theme.font.halfScale))

        delegate: KioskButton {
            required property var modelData

            objectName: "entry-" + modelData.place
            width: root.inner
            height: list.rowHeight
            small: true
            kind: checked ? root.currentKind : KioskButton.Secondary
            role: Accessible.RadioButton
            checked: modelData.place === root.current
            focus: checked
            label: modelData.title
            onActivated: root.chosen(modelData.place)
        }
    }
}
