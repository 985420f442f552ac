pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// Recordings of a phone: those on the stick, then the sentences that were found in one of them.
FocusScope {
    id: root

    required property BroughtVoiceViewModel model
    readonly property real gap: Theme.space.small
    readonly property real lineHeight: Math.max(Theme.touch.least, Math.ceil(Theme.font.small * 2.5) + Theme.space.tiny)
    readonly property int perPage: Math.max(1, Math.floor((foot.y - list.y) / (root.lineHeight + Theme.touch.tightGap)))

    onPerPageChanged: Qt.callLater(root.model.setPageSize, root.perPage)
    Component.onCompleted: Qt.callLater(root.model.setPageSize, root.perPage)

    BoundedText {
        id: note

        objectName: "broughtNote"
        width: root.width
        maximumHeight: root.height * 0.2
        text: root.model.note
        weight: Theme.font.semibold
    }

    Column {
        id: list

        y: note.height + root.gap
        width: root.width
        spacing: Theme.touch.tightGap

        Repeater {
            model: root.model.isFound ? root.model.found.slice(0, root.perPage) : []

            BroughtLine {
                required property var modelData

                width: root.width
                height: root.lineHeight
                row: modelData
                onListened: root.model.listen(modelData.index)
                onToggled: root.model.toggle(modelData.index)
            }
        }

        Repeater {
            model: root.model.isFound || root.model.isBusy ? [] : root.model.files.slice(0, root.perPage)

            KioskButton {
                required property var modelData

                objectName: "recording-" + modelData.index
                width: root.width
                height: root.lineHeight
                kind: KioskButton.Secondary
                small: true
                iconName: modelData.isFolder ? "app-files" : "app-sound"
                label: qsTr("%1 · %2").arg(modelData.name).arg(modelData.details)
                onActivated: root.model.cut(modelData.index)
            }
        }
    }

    Item {
        id: foot

        y: root.height - height
        width: root.width
        height: Theme.touch.main

        PageTurner {
            id: pages

            anchors.verticalCenter: parent.verticalCenter
            small: true
            name: "brought"
            page: root.model.page
            pageCount: root.model.pageCount
            onTurned: page => root.model.showPage(page)
        }

        KioskButton {
            objectName: "stopCutting"
            x: root.width - width
            width: Math.min(implicitWidth, root.width * 0.35)
            kind: KioskButton.Secondary
            label: qsTr("Stop")
            visible: root.model.isCutting
            onActivated: root.model.stop()
        }

        KioskButton {
            objectName: "otherRecording"
            x: keep.x - width - root.gap
            width: Math.min(implicitWidth, keep.x - pages.width - 2 * root.gap)
            kind: KioskButton.Secondary
            label: qsTr("Another recording")
            visible: root.model.isFound
            onActivated: root.model.back()
        }

        KioskButton {
            id: keep

            objectName: "keepBrought"
            x: root.width - width
            width: Math.min(implicitWidth, root.width * 0.35)
            label: root.model.keepLabel
            iconName: "check"
            available: root.model.canKeep
            visible: root.model.isFound
            onActivated: root.model.keep()
        }
    }
}
