pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// The buttons of a backup: start, stop, confirm that the code is written down, close.
Item {
    id: root

    required property BackupViewModel model
    readonly property string phase: root.model.phase
    readonly property bool making: root.phase === "making"

    implicitHeight: Theme.touch.main + (root.making ? progress.height + Theme.space.large : 0)

    Column {
        id: progress

        width: root.width
        spacing: Theme.space.small
        visible: root.making

        ProgressBar {
            objectName: "backupProgress"
            width: parent.width
            share: root.model.share
            strand: "skills"
            color: Theme.colour.line
        }

        BoundedText {
            objectName: "backupStage"
            width: parent.width
            maximumHeight: 80 * Theme.unit
            text: root.model.stageText
            color: Theme.colour.softInk
            pixelSize: Theme.font.small
            lineHeight: 1
            horizontalAlignment: Text.AlignHCenter
        }
    }

    RowLayout {
        y: root.height - height
        width: root.width
        height: Theme.touch.main
        spacing: Theme.touch.gap

        Item {
            Layout.fillWidth: true
            Layout.preferredWidth: 0
        }

        KioskButton {
            objectName: "backupClose"
            label: qsTr("Close")
            kind: root.phase === "done" ? KioskButton.Primary : KioskButton.Secondary
            iconName: "close"
            visible: root.phase === "ready" || root.phase === "keeping" || root.phase === "done"
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            onActivated: root.model.leave()
        }

        KioskButton {
            objectName: "backupOtherStick"
            label: qsTr("Other stick")
            kind: KioskButton.Secondary
            iconName: "arrow-right"
            visible: root.phase === "ready" && root.model.stick.count > 1
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            onActivated: root.model.stick.next()
        }

        KioskButton {
            objectName: "backupMake"
            label: qsTr("Back up now")
            focus: root.phase === "ready"
            available: root.model.stick.label !== "" && !root.model.stick.isLocked
            visible: root.phase === "ready"
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            onActivated: root.model.make()
        }

        KioskButton {
            objectName: "backupStop"
            label: root.model.stopping ? qsTr("Stopping…") : qsTr("Stop")
            kind: KioskButton.Secondary
            available: !root.model.stopping
            visible: root.making
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            onActivated: root.model.stop()
        }

        KioskButton {
            objectName: "backupConfirm"
            label: qsTr("I wrote the code down")
            iconName: "check"
            visible: root.phase === "code"
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            onActivated: root.model.confirm()
        }

        Item {
            Layout.fillWidth: true
            Layout.preferredWidth: 0
        }
    }
}
