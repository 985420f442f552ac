pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Staff
import KioskUi.Screens.Technician.Sync
import KioskUi.Theme

// Results and their export: the three states with their numbers, the ways by which they leave, and every bundle.
StaffPage {
    id: root

    required property SyncViewModel model

    sheet: root.model.backup.phase !== "" ? backupSheet : root.model.sending.phase !== "" ? sendingSheet : null
    Component.onDestruction: root.model.close()

    BoundedText {
        id: title

        objectName: "syncTitle"
        width: (others.visible ? others.x : backup.x) - Theme.space.medium
        maximumHeight: 140 * Theme.unit
        text: root.model.heading
        pixelSize: Theme.font.title
        weight: Theme.font.bold
        lineHeight: 1
    }

    KioskButton {
        id: others

        objectName: "otherStick"
        anchors.right: backup.left
        anchors.rightMargin: Theme.touch.tightGap
        small: true
        kind: KioskButton.Secondary
        iconName: "arrow-right"
        label: qsTr("Other stick")
        width: Math.min(implicitWidth, root.width * 0.22)
        visible: root.model.stick.count > 1 && !root.model.taking
        onActivated: root.model.stick.next()
    }

    KioskButton {
        id: backup

        objectName: "backupButton"
        anchors.right: parent.right
        width: Math.min(implicitWidth, root.width * 0.32)
        height: width < implicitWidth ? Theme.touch.main : implicitHeight
        small: true
        kind: KioskButton.Secondary
        label: qsTr("Back up to USB")
        available: !root.model.taking && !root.model.receipts.receiving
        onActivated: root.model.backup.begin()
    }

    SharedText {
        id: words

        objectName: "syncHelp"
        y: Math.max(title.height, backup.height) + Theme.space.small
        width: root.width
        share: 170 * Theme.unit
        room: (result.visible ? 230 : 260) * Theme.unit
        text: root.model.helpText
        color: Theme.colour.softInk
        pixelSize: Theme.font.small
    }

    StateCards {
        id: stateCards

        y: words.y + words.height + (visible ? Theme.space.small : 0)
        width: root.width
        cards: root.model.states
        // On a small screen with large type, the outcome of an export or import takes the place of the numbers.
        visible: !result.visible || foot.y - words.y - words.height - implicitHeight > 400 * Theme.unit
    }

    SyncOutcome {
        id: result

        y: stateCards.y + stateCards.height + (visible ? Theme.space.medium : 0)
        width: root.width
        model: root.model
        room: foot.y - y - Theme.space.medium
    }

    PagedList {
        id: rows

        // Maximum number of lines of small type below the name of a bundle.
        readonly property int lines: root.width < 1150 * Theme.unit ? 3 : 2
        // Height of a row's title relative to its type; large type can need two lines.
        readonly property real titleShare: lines === 3 ? 1.65 : 1.4
        readonly property real wholeRow: Math.max(Theme.touch.least, titleShare * Theme.font.small + 1.35 * Theme.font.smallest * lines + 2 * Theme.space.tiny)

        focus: true
        y: result.y + result.height + Theme.space.medium
        width: root.width
        height: Math.max(0, foot.y - y - Theme.space.medium)
        // Hides the list if texts and buttons leave no space for a row.
        visible: height > wholeRow - Theme.space.medium
        gap: Theme.space.small
        items: [...root.model.above, ...root.model.bundles]
        rowHeight: Math.min(height, wholeRow)
        delegate: resultRow
    }

    Component {
        id: backupSheet

        BackupSheet {
            model: root.model.backup
        }
    }

    Component {
        id: sendingSheet

        SendingSheet {
            model: root.model.sending
        }
    }

    Component {
        id: resultRow

        ResultRow {
            required property var modelData

            entry: modelData
            width: rows.width
            height: rows.rowHeight
            lines: rows.lines
            titleShare: rows.titleShare
            onOpened: root.model.sending.open(entry.act)
        }
    }

    SyncFoot {
        id: foot

        y: root.height - height
        width: root.width
        model: root.model
        pages: rows
    }
}
