pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// The choice of a guide, before the guide's PIN is entered: one row per guide, in pages.
FocusScope {
    id: root

    required property var guides

    signal chosen(key: string)

    BoundedText {
        id: title

        objectName: "guideTitle"
        width: list.width - (turner.visible ? turner.width + Theme.space.medium : 0)
        maximumHeight: 0.2 * root.height
        text: qsTr("Who are you?")
        pixelSize: Theme.font.title
        weight: Theme.font.bold
        lineHeight: 1.05
    }

    PagedList {
        id: list

        y: Math.max(title.height, turner.height) + Theme.space.large
        width: Math.min(root.width, 1100 * Theme.unit)
        height: root.height - y
        items: root.guides
        rowHeight: Theme.touch.main
        focus: true

        delegate: KioskButton {
            required property var modelData
            required property int index

            objectName: "guide-" + modelData.key
            label: modelData.name
            iconName: "app-person"
            kind: KioskButton.Secondary
            width: list.width
            height: list.rowHeight
            focus: index === 0
            onActivated: root.chosen(modelData.key)
        }
    }

    PageTurner {
        id: turner

        x: list.width - width
        page: list.shownPage
        pageCount: list.pageCount
        onTurned: page => list.page = page
    }
}
