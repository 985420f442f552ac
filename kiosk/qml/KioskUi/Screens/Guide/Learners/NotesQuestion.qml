pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// The notes about sessions that name a person: which words are deleted, before a deletion or a correction.
Overlay {
    id: root

    required property MentionsViewModel model
    property string confirmLabel: ""
    property string confirmIcon: ""
    readonly property real padding: Theme.space.large
    readonly property real inner: root.sheetWidth - 2 * root.padding
    readonly property real half: (root.inner - Theme.touch.gap) / 2

    objectName: "notesQuestion"
    sheetWidth: Math.min(root.width - 2 * Theme.space.margin, 1500 * Theme.unit)
    sheetHeight: root.height - 2 * Theme.space.margin
    Keys.onEscapePressed: root.model.leave()

    BoundedText {
        id: heading

        x: root.padding
        y: root.padding
        width: root.inner
        maximumHeight: root.height * 0.13
        text: root.model.title
        pixelSize: Theme.font.subtitle
        weight: Theme.font.bold
        lineHeight: 1.1
    }

    BoundedText {
        id: words

        objectName: "notesExplained"
        x: root.padding
        y: heading.y + heading.height + Theme.space.small
        width: root.inner
        maximumHeight: root.height * 0.2
        text: qsTr("These notes of sessions may name the person. Words in [ ] will be deleted. Touch a note to change that.")
        pixelSize: Theme.font.small
        lineHeight: 1.1
    }

    PagedList {
        id: list

        x: root.padding
        y: words.y + words.height + Theme.space.medium
        width: root.inner
        height: turner.y - y - Theme.space.small
        gap: Theme.touch.tightGap
        rowHeight: Math.min(height, Math.max(Theme.touch.main, 3.2 * Theme.font.body + 1.6 * Theme.font.smallest))
        items: root.model.rows
        delegate: NoteMentionRow {
            required property var modelData
            required property int index

            objectName: "mention-" + index
            label: modelData.text
            description: modelData.hint
            day: modelData.day
            hint: modelData.hint
            isOpen: modelData.isOpen
            checked: modelData.isChosen
            width: list.width
            height: list.rowHeight
            onActivated: root.model.toggle(modelData.key)
        }
    }

    PageTurner {
        id: turner

        x: root.padding
        y: keep.y - height - Theme.space.small
        page: list.shownPage
        pageCount: list.pageCount
        small: true
        visible: pageCount > 1
        onTurned: page => list.page = page
    }

    KioskButton {
        id: keep

        objectName: "leaveNotes"
        x: root.padding
        y: root.sheetHeight - root.padding - height
        width: root.half
        height: Theme.touch.main
        small: true
        label: qsTr("Go back")
        iconName: "arrow-left"
        focus: true
        onActivated: root.model.leave()
    }

    KioskButton {
        objectName: "confirmNotes"
        x: root.padding + root.half + Theme.touch.gap
        y: keep.y
        width: root.half
        height: Theme.touch.main
        small: true
        kind: KioskButton.Secondary
        label: root.confirmLabel
        iconName: root.confirmIcon
        onActivated: root.model.confirm()
    }
}
