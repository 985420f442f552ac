pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// The accounts of guides, and the button that adds one.
FocusScope {
    id: root

    required property GuidesViewModel model
    property int titleSize: Theme.font.title

    BoundedText {
        id: title

        objectName: "guidesTitle"
        y: (turner.height - height) / 2
        width: (turner.visible ? turner.x : addButton.x) - Theme.space.medium
        maximumHeight: turner.height
        text: qsTr("Guides")
        pixelSize: root.titleSize
        weight: Theme.font.bold
        lineHeight: 1
    }

    KioskButton {
        id: addButton

        objectName: "addGuide"
        x: root.width - width
        y: (turner.height - height) / 2
        label: qsTr("Add a guide…")
        iconName: "app-plus"
        small: true
        collapsed: Theme.textScale > 1 && turner.visible
        focus: root.model.rows.length === 0
        onActivated: root.model.beginAdd()
    }

    BoundedText {
        objectName: "noGuides"
        y: rows.y
        width: root.width
        maximumHeight: root.height - y
        visible: root.model.empty
        text: qsTr("No guide yet. Add the lead guide first, who then adds the other guides.")
        color: Theme.colour.softInk
        pixelSize: Theme.font.body
    }

    PagedList {
        id: rows

        y: Math.max(title.maximumHeight, turner.height) + Theme.space.small
        width: root.width
        height: root.height - y
        gap: Theme.touch.tightGap
        rowHeight: Math.min(height, Math.max(Theme.touch.least, Theme.font.body * 1.25 + Theme.font.small * 1.25 + Theme.space.medium))
        items: root.model.rows
        focus: root.model.rows.length > 0

        delegate: GuideRow {
            required property var modelData
            required property int index

            objectName: "guide-" + modelData.key
            row: modelData
            width: rows.width
            height: rows.rowHeight
            focus: index === 0
            onActivated: root.model.select(modelData.key)
        }
    }

    PageTurner {
        id: turner

        x: addButton.x - width - Theme.space.medium
        page: rows.shownPage
        pageCount: rows.pageCount
        onTurned: page => rows.page = page
    }
}
