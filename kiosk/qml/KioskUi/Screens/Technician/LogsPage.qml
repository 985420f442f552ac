pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Staff
import KioskUi.Screens.Technician.Logs
import KioskUi.Theme

// The program's log, newest entry first; all entries, or warnings and errors only.
StaffPage {
    id: root

    required property LogViewModel model

    Component.onDestruction: root.model.close()

    BoundedText {
        id: title

        objectName: "logsTitle"
        width: filters.x - Theme.space.medium
        maximumHeight: 140 * Theme.unit
        text: qsTr("Log")
        pixelSize: Theme.font.title
        weight: Theme.font.bold
        lineHeight: 1
    }

    Row {
        id: filters

        anchors.right: parent.right
        spacing: Theme.touch.tightGap

        KioskButton {
            objectName: "showAll"
            small: true
            kind: root.model.onlyWarnings ? KioskButton.Secondary : KioskButton.Primary
            role: Accessible.RadioButton
            checked: !root.model.onlyWarnings
            label: qsTr("All")
            onActivated: root.model.showAll()
        }

        KioskButton {
            objectName: "showWarnings"
            small: true
            kind: root.model.onlyWarnings ? KioskButton.Primary : KioskButton.Secondary
            role: Accessible.RadioButton
            checked: root.model.onlyWarnings
            width: Math.min(implicitWidth, root.width * 0.4)
            label: qsTr("Problems only")
            onActivated: root.model.showWarnings()
        }
    }

    BoundedText {
        id: words

        objectName: "logsHelp"
        y: Math.max(title.height, filters.height) + Theme.space.small
        width: root.width
        maximumHeight: 130 * Theme.unit
        text: root.model.helpText
        color: root.model.problem !== "" ? Theme.safety.strong : Theme.colour.softInk
        pixelSize: Theme.font.small
    }

    PagedList {
        id: entries

        readonly property int lines: root.width < 1150 * Theme.unit ? 4 : 3

        focus: true
        y: words.y + words.height + Theme.space.medium
        width: root.width
        height: foot.y - y - Theme.space.medium
        gap: Theme.space.tiny
        items: root.model.entries
        rowHeight: Math.min(height, 2.4 * Theme.font.smallest + 1.15 * Theme.font.smallest * lines + 2 * Theme.space.small)

        delegate: LogRow {
            required property var modelData

            entry: modelData
            width: entries.width
            height: entries.rowHeight
        }
    }

    Item {
        id: foot

        y: root.height - height
        width: root.width
        height: Theme.touch.main

        PageTurner {
            page: entries.shownPage
            pageCount: entries.pageCount
            onTurned: page => entries.page = page
        }

        Row {
            anchors.right: parent.right
            spacing: Theme.touch.gap

            KioskButton {
                objectName: "otherStick"
                kind: KioskButton.Secondary
                iconName: "arrow-right"
                label: qsTr("Other stick")
                width: Math.min(implicitWidth, foot.width * 0.22)
                visible: root.model.stick.count > 1
                onActivated: root.model.stick.next()
            }

            KioskButton {
                objectName: "readLog"
                label: qsTr("Refresh")
                height: Theme.touch.main
                small: true
                kind: KioskButton.Secondary
                iconName: "retry"
                visible: foot.width >= 1300 * Theme.unit * Theme.font.halfScale || root.model.stick.count < 2 // hidden if space is short, because the stick button has priority
                onActivated: root.model.refresh()
            }

            KioskButton {
                objectName: "takeLog"
                width: Math.min(implicitWidth, foot.width * (root.model.stick.count > 1 ? 0.35 : 0.45))
                height: Theme.touch.main
                label: root.model.stick.label === "" ? qsTr("Plug in a stick to copy") : qsTr("Copy to USB “%1”").arg(root.model.stick.label)
                kind: KioskButton.Primary
                available: root.model.stick.label !== ""
                onActivated: root.model.take()
            }
        }
    }
}
