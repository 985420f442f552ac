pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// A form of labelled text fields, each with a sentence above it, on several pages if necessary.
FocusScope {
    id: root

    required property FieldsViewModel form
    readonly property int lines: root.width < 1300 * Theme.unit * Theme.font.halfScale ? 2 : 1
    readonly property real noteHeight: Math.ceil(Theme.font.small * 1.25) * root.lines
    readonly property bool hasNext: list.hasNext
    readonly property bool hasPrevious: list.hasPrevious
    readonly property bool fits: root.form.fields.length * (list.rowHeight + list.gap) - list.gap <= root.height

    function next(): void {
        list.next();
    }

    function previous(): void {
        list.previous();
    }

    focus: true

    PagedList {
        id: list

        width: root.width
        height: root.fits ? root.height : root.height - turner.height - Theme.touch.tightGap
        focus: true
        gap: Theme.space.small
        rowHeight: Theme.touch.least + Theme.space.tiny + root.noteHeight
        items: root.form.fields

        delegate: FieldRow {
            required property var modelData
            required property int index

            form: root.form
            field: modelData
            focus: index === 0
            width: list.width
            height: list.rowHeight
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
