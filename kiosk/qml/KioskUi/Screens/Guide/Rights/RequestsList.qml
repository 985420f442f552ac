pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// Open requests, the most urgent first.
FocusScope {
    id: root

    required property RequestsViewModel model
    property bool showsPerson: true
    // In a narrow row the dates need two lines of the smallest type.
    readonly property real textHeight: Math.max(1.65 * (Theme.font.body + Theme.font.small), root.width < 54 * Theme.font.smallest ? 5.6 * Theme.font.smallest : 0)
    readonly property real leastHeight: Theme.touch.least + root.textHeight + 2 * Theme.space.medium + Theme.touch.tightGap
    // Height of a row if all rows fill the page.
    readonly property real shareHeight: (root.height + list.gap) / Math.max(1, root.model.rows.length) - list.gap
    // Whether all requests fit without the arrow buttons.
    readonly property bool isOnePage: root.leastHeight <= root.shareHeight || root.model.rows.length === 1

    BoundedText {
        objectName: "requestsNote"
        width: root.width
        maximumHeight: root.height
        text: root.model.note
        visible: text !== ""
        color: Theme.colour.softInk
    }

    PagedList {
        id: list

        objectName: "requestsList"
        width: root.width
        height: root.height - (root.isOnePage ? 0 : turner.height + Theme.space.small)
        focus: true
        gap: Theme.touch.tightGap
        rowHeight: root.isOnePage ? Math.max(root.leastHeight, Math.min(1.5 * root.leastHeight, Math.floor(root.shareHeight))) : root.leastHeight
        items: root.model.rows
        delegate: RequestRow {
            required property var modelData
            required property int index

            request: modelData
            place: index
            showsPerson: root.showsPerson
            width: list.width
            height: Math.min(list.rowHeight, list.height)
            onOpened: root.model.openPerson(modelData.key)
            onAsked: act => root.model.ask(modelData.key, act)
        }
    }

    PageTurner {
        id: turner

        page: list.shownPage
        pageCount: list.pageCount
        onTurned: page => list.page = page
        y: root.height - height
    }
}
