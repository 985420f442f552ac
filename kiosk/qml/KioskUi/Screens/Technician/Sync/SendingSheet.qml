pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// Sends results over the network, with progress and its outcome in words; or shows the code of the kiosk in big digits.
Overlay {
    id: root

    required property SendingViewModel model
    readonly property bool showsCode: root.model.phase === "code"
    readonly property real padding: Theme.space.huge
    readonly property real inner: root.sheetWidth - 2 * root.padding

    objectName: "sendingSheet"
    sheetWidth: Math.min(root.width - 2 * Theme.space.margin, 1360 * Theme.unit)
    sheetHeight: buttons.y + buttons.height + root.padding
    Keys.onEscapePressed: root.model.leave()

    BoundedText {
        id: title

        objectName: "sendingTitle"
        x: root.padding
        y: root.padding
        width: root.inner
        maximumHeight: root.height * 0.2
        text: root.model.heading
        pixelSize: Theme.font.title
        weight: Theme.font.bold
        lineHeight: 1.1
        horizontalAlignment: Text.AlignHCenter
    }

    BackupCode {
        id: code

        objectName: "spokenCode"
        x: root.padding
        y: title.y + title.height + (visible ? Theme.space.large : 0)
        width: root.inner
        columns: 2
        groups: root.model.code
        visible: root.showsCode
    }

    ProgressBar {
        id: progress

        objectName: "sendingProgress"
        x: root.padding
        y: code.y + code.height + (visible ? Theme.space.large : 0)
        width: root.inner
        height: visible ? implicitHeight : 0
        share: root.model.share
        strand: "skills"
        color: Theme.colour.line
        visible: root.model.sending && !root.showsCode
    }

    BoundedText {
        id: words

        objectName: "sendingWords"
        x: root.padding
        y: progress.y + progress.height + Theme.space.large
        width: root.inner
        maximumHeight: root.height * (root.showsCode ? 0.26 : 0.4)
        text: root.model.helpText
        color: root.model.tone === "bad" ? Theme.safety.strong : Theme.colour.ink
        horizontalAlignment: Text.AlignHCenter
    }

    RowLayout {
        id: buttons

        x: root.padding
        y: words.y + words.height + Theme.space.large
        width: root.inner
        height: Theme.touch.main
        spacing: Theme.touch.gap

        Item {
            Layout.fillWidth: true
            Layout.preferredWidth: 0
        }

        KioskButton {
            objectName: "sendingClose"
            label: qsTr("Close")
            kind: KioskButton.Secondary
            iconName: "close"
            focus: root.showsCode || !root.model.canSend
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            onActivated: root.model.leave()
        }

        KioskButton {
            objectName: "sendNow"
            label: qsTr("Send now")
            focus: !root.showsCode && root.model.canSend
            visible: !root.showsCode && root.model.canSend && !root.model.sending
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            onActivated: root.model.send()
        }

        KioskButton {
            objectName: "stopSending"
            label: root.model.stopping ? qsTr("Stopping…") : qsTr("Stop")
            kind: KioskButton.Secondary
            available: !root.model.stopping
            visible: !root.showsCode && root.model.sending
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            onActivated: root.model.stop()
        }

        Item {
            Layout.fillWidth: true
            Layout.preferredWidth: 0
        }
    }
}
