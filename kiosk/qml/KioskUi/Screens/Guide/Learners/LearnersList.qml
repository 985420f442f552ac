pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Keyboard
import KioskUi.Theme

// The people with a record, in pages; a touch opens a person.
FocusScope {
    id: root

    required property LearnersViewModel model
    readonly property bool isNarrow: root.width < 1400 * Theme.unit * Theme.font.halfScale
    readonly property real gap: Theme.touch.tightGap
    readonly property int columns: root.width > 1300 * Theme.unit * Theme.font.halfScale ? 2 : 1
    readonly property real rowHeight: Math.max(120 * Theme.unit, 1.4 * (Theme.font.body + Theme.font.small))
    readonly property int rows: Math.max(1, Math.floor((list.height + root.gap) / (root.rowHeight + root.gap)))

    onColumnsChanged: root.model.setPageSize(root.columns * root.rows)
    onRowsChanged: root.model.setPageSize(root.columns * root.rows)
    Component.onCompleted: root.model.setPageSize(root.columns * root.rows)

    BoundedText {
        id: title

        objectName: "learnersTitle"
        width: Math.min(implicitWidth, root.width * 0.35)
        maximumHeight: search.height
        y: (search.height - height) / 2
        text: qsTr("Learners")
        pixelSize: Theme.font.title
        weight: Theme.font.bold
        lineHeight: 1
    }

    WritingField {
        id: search

        objectName: "learnersSearch"
        x: title.width + Theme.space.medium
        width: (duties.visible ? duties.x : root.width + Theme.space.small) - x - Theme.space.small
        height: Math.floor(root.isNarrow ? Theme.touch.least : 96 * Theme.unit)
        label: qsTr("Search by name")
        placeholder: qsTr("Search")
        iconName: "app-search"
        onEdited: text => root.model.search(text)
    }

    KioskButton {
        id: duties

        readonly property bool isUrgent: root.model.urgentCount > 0

        objectName: "openDuties"
        x: root.width - width
        width: Math.min(implicitWidth, root.width * 0.3)
        height: search.height
        label: isUrgent ? qsTr("To do: %1").arg(root.model.urgentCount) : qsTr("To do")
        kind: isUrgent ? KioskButton.Gold : KioskButton.Secondary
        iconName: "app-bell"
        small: true
        visible: root.model.duties.isAllowed
        onActivated: root.model.duties.open()
    }

    ChipPages {
        id: chips

        y: search.height + Theme.space.small
        width: root.width
        tag: "filter"
        least: 250 * Theme.unit
        rowCount: 1
        items: root.model.filters
        onChosen: key => root.model.choose(key)
    }

    BoundedText {
        objectName: "learnersNote"
        y: list.y
        width: root.width
        maximumHeight: list.height
        text: root.model.note
        visible: text !== ""
        color: Theme.colour.softInk
    }

    Grid {
        id: list

        y: chips.y + chips.height + Theme.space.small
        width: root.width
        height: foot.y - y - Theme.space.small
        columns: root.columns
        spacing: root.gap

        Repeater {
            model: root.model.rows.slice(0, root.columns * root.rows) // until the page is read again

            LearnerRow {
                required property var modelData
                required property int index

                objectName: "learner-" + index
                label: modelData.label
                name: modelData.name
                details: modelData.details
                face: modelData.face
                width: (root.width - (root.columns - 1) * root.gap) / root.columns
                height: Math.min(root.rowHeight, list.height)
                onActivated: root.model.openPerson(modelData.key)
            }
        }
    }

    Item {
        id: foot

        y: root.height - height
        width: root.width
        height: root.isNarrow ? Theme.touch.least : Theme.touch.main

        PageTurner {
            anchors.verticalCenter: parent.verticalCenter
            page: root.model.page
            pageCount: root.model.pageCount
            small: root.isNarrow
            onTurned: page => root.model.showPage(page)
        }

        FitText {
            objectName: "learnersCount"
            x: root.width - width
            width: root.width * 0.55
            height: parent.height
            text: root.model.countText
            color: Theme.colour.softInk
            font.pixelSize: Theme.font.small
            horizontalAlignment: Text.AlignRight
            verticalAlignment: Text.AlignVCenter
        }
    }
}
