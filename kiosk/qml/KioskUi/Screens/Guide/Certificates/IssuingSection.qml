pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Keyboard
import KioskUi.Theme

// The people who did at least one task alone; one, several or all are chosen for certificates.
FocusScope {
    id: root

    required property IssuingViewModel model
    readonly property bool isNarrow: root.width < 1300 * Theme.unit * Theme.font.halfScale
    readonly property bool isStacked: root.isNarrow && root.height >= root.width
    readonly property real gap: Theme.touch.tightGap
    readonly property real rowHeight: root.isNarrow ? 150 * Theme.unit * Theme.font.halfScale : Math.max(104 * Theme.unit * Theme.font.halfScale, 2.5 * Theme.font.small)
    readonly property int rows: Math.max(1, Math.floor((list.height + root.gap) / (root.rowHeight + root.gap)))
    readonly property real fullHeight: (list.height - (root.rows - 1) * root.gap) / root.rows

    onRowsChanged: root.model.setPageSize(root.rows)
    Component.onCompleted: root.model.setPageSize(root.rows)

    WritingField {
        id: search

        objectName: "certificateSearch"
        width: root.isStacked ? root.width : root.width - all.width - Theme.space.medium
        height: Theme.touch.least
        label: qsTr("Search by name")
        placeholder: qsTr("Search by name")
        iconName: "app-search"
        onEdited: text => root.model.search(text)
    }

    KioskButton {
        id: all

        objectName: "chooseFresh"
        x: root.isStacked ? 0 : root.width - width
        y: root.isStacked ? search.height + Theme.space.small : 0
        width: root.isStacked ? root.width : Math.min(implicitWidth, root.width * 0.45)
        height: Theme.touch.least
        small: true
        kind: KioskButton.Secondary
        iconName: root.model.areFreshChosen ? "close" : "check"
        label: root.model.areFreshChosen ? qsTr("Choose nobody") : qsTr("Choose all with new tasks")
        available: root.model.hasFresh && list.visible
        onActivated: root.model.toggleFresh()
    }

    BoundedText {
        objectName: "certificateNote"
        y: list.y
        width: root.width
        maximumHeight: list.height
        text: root.model.note
        visible: text !== ""
        color: root.model.isReady ? Theme.colour.softInk : Theme.colour.ink
    }

    Column {
        id: list

        y: all.y + all.height + Theme.space.small
        width: root.width
        height: foot.y - y - Theme.space.small
        spacing: root.gap
        visible: root.model.note === ""

        Repeater {
            model: root.model.rows

            CandidateRow {
                required property var modelData
                required property int index

                objectName: "candidate-" + index
                label: modelData.label
                home: modelData.home
                tasks: modelData.tasks
                certificate: modelData.state
                isFresh: modelData.isFresh
                checked: modelData.isChosen
                width: list.width
                height: Math.min(root.rowHeight * 1.2, root.fullHeight)
                onActivated: root.model.toggle(modelData.key)
            }
        }
    }

    Item {
        id: foot

        y: root.height - height
        width: root.width
        height: Theme.touch.main

        PageTurner {
            anchors.verticalCenter: parent.verticalCenter
            page: root.model.page
            pageCount: root.model.pageCount
            small: root.isNarrow
            visible: pageCount > 1 && list.visible
            onTurned: page => root.model.showPage(page)
        }

        KioskButton {
            objectName: "previewCertificates"
            x: root.width - width
            width: Math.min(implicitWidth, root.width * 0.62)
            height: parent.height
            iconName: "certificate"
            label: root.model.chosenCount > 0 ? qsTr("Preview (%1)").arg(root.model.chosenCount) : qsTr("Preview")
            available: root.model.chosenCount > 0 && root.model.isReady
            onActivated: root.model.preview()
        }
    }
}
