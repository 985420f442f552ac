pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// Pairs of records that are probably one person.
FocusScope {
    id: root

    required property DuplicatesViewModel model
    // In a narrow card a long name needs two lines of the smallest type.
    readonly property real cardHeight: Math.max(120 * Theme.unit, 1.65 * (Theme.font.body + Theme.font.small), root.width < 54 * Theme.font.smallest ? 5.6 * Theme.font.smallest : 0)
    readonly property bool isOnePage: root.model.rows.length <= Math.max(1, Math.floor((root.height - list.y + list.gap) / (list.rowHeight + list.gap)))

    BoundedText {
        id: help

        objectName: "duplicatesHelp"
        width: root.width
        maximumHeight: 100 * Theme.unit * Theme.font.halfScale
        text: qsTr("Touch the record to keep; the other one is merged into it after a question.")
        visible: root.model.rows.length > 0
        color: Theme.colour.softInk
        pixelSize: Theme.font.small
    }

    BoundedText {
        id: note

        objectName: "duplicatesNote"
        width: root.width
        maximumHeight: root.height * 0.4
        text: root.model.isSearching ? qsTr("Comparing all people…") : root.model.note
        visible: text !== ""
        color: Theme.colour.softInk
    }

    ProgressBar {
        objectName: "duplicatesProgress"
        y: note.height + Theme.space.medium
        width: root.width
        share: root.model.share
        visible: root.model.isSearching
    }

    PagedList {
        id: list

        objectName: "duplicatesList"
        y: help.height + Theme.space.small
        width: root.width
        height: root.height - y - (root.isOnePage ? 0 : turner.height + Theme.space.small)
        focus: true
        gap: Theme.touch.tightGap
        rowHeight: root.cardHeight + Theme.touch.least + Theme.touch.tightGap + 2 * Theme.space.small
        items: root.model.rows
        delegate: PairRow {
            required property var modelData
            required property int index

            pair: modelData
            place: index
            cardHeight: root.cardHeight
            width: list.width
            height: list.rowHeight
            onKept: isFirst => root.model.keep(modelData.key, isFirst)
            onToldApart: root.model.tellApart(modelData.key)
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
