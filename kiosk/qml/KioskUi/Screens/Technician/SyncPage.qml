pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Staff
import KioskUi.Screens.Technician.Sync
import KioskUi.Theme

// Results and their export: how many wait and since when, the export to a stick, and what the province has received.
StaffPage {
    id: root

    required property SyncViewModel model

    sheet: root.model.backup.phase === "" ? null : backupSheet
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
        collapsed: root.width < 1300 * Theme.unit * Theme.font.halfScale
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
        room: 230 * Theme.unit
        text: root.model.helpText
        color: Theme.colour.softInk
        pixelSize: Theme.font.small
    }

    SyncOutcome {
        id: result

        y: words.y + words.height + (visible ? Theme.space.medium : 0)
        width: root.width
        model: root.model
        room: foot.y - y - Theme.space.medium
    }

    PagedList {
        id: rows

        // Maximum number of lines of small type below the name of a bundle.
        readonly property int lines: root.width < 1150 * Theme.unit ? 3 : 2
        readonly property real wholeRow: Math.max(Theme.touch.least, 1.4 * Theme.font.small + 1.35 * Theme.font.smallest * lines + 2 * Theme.space.tiny)

        focus: true
        y: result.y + result.height + Theme.space.medium
        width: root.width
        height: Math.max(0, foot.y - y - Theme.space.medium)
        // Hides the list if texts and buttons leave no space for a row.
        visible: height > wholeRow - Theme.space.medium
        gap: Theme.space.small
        items: root.model.loose > 0 ? [root.model.loose, ...root.model.bundles] : root.model.bundles
        rowHeight: Math.min(height, wholeRow)
        delegate: bundleRow
    }

    Component {
        id: backupSheet

        BackupSheet {
            model: root.model.backup
        }
    }

    Component {
        id: bundleRow

        Item {
            id: place

            required property var modelData
            readonly property bool isLoose: typeof place.modelData === "number"

            width: rows.width
            height: rows.rowHeight

            Loader {
                anchors.fill: parent
                sourceComponent: place.isLoose ? looseRow : sealedRow
            }

            Component {
                id: sealedRow

                BundleRow {
                    bundle: place.modelData
                    lines: rows.lines
                }
            }

            Component {
                id: looseRow

                Card {
                    radius: Theme.radius.small

                    BoundedText {
                        x: Theme.space.large
                        anchors.verticalCenter: parent?.verticalCenter
                        width: (parent?.width ?? 0) - 2 * x
                        maximumHeight: rows.rowHeight - 2 * Theme.space.small
                        text: root.model.looseText
                        pixelSize: Theme.font.small
                        lineHeight: 1.1
                    }
                }
            }
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
