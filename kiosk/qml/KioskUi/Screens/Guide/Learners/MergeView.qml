pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Keyboard
import KioskUi.Theme

// The records that are probably of the same person, and a search for others; a touch asks whether to merge.
FocusScope {
    id: root

    required property MergingViewModel model

    focus: true

    WritingField {
        id: search

        objectName: "mergeSearch"
        width: root.width
        height: Theme.touch.least
        label: qsTr("Search by name")
        placeholder: qsTr("Search by name")
        iconName: "app-search"
        onEdited: text => root.model.search(text)
    }

    BoundedText {
        objectName: "mergeNote"
        y: list.y
        width: root.width
        maximumHeight: list.height
        text: root.model.note
        visible: text !== ""
        color: Theme.colour.softInk
    }

    PagedList {
        id: list

        y: search.height + Theme.space.medium
        width: root.width
        height: root.height - y - turner.height - Theme.space.small
        gap: Theme.touch.tightGap
        rowHeight: Math.max(120 * Theme.unit, 1.4 * (Theme.font.body + Theme.font.small))
        items: root.model.rows
        delegate: LearnerRow {
            required property var modelData
            required property int index

            objectName: "same-" + index
            label: modelData.label
            name: modelData.name
            details: modelData.details
            face: modelData.face
            width: list.width
            height: Math.min(list.rowHeight, list.height)
            onActivated: root.model.choose(modelData.key)
        }
    }

    PageTurner {
        id: turner

        y: root.height - height
        page: list.shownPage
        pageCount: list.pageCount
        onTurned: page => list.page = page
    }
}
