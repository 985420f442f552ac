pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// Saving the report to a stick: format, stick, progress and result.
Overlay {
    id: root

    required property SavingViewModel model
    readonly property string phase: root.model.phase
    readonly property real padding: Theme.space.huge
    readonly property real inner: root.sheetWidth - 2 * root.padding

    objectName: "savingSheet"
    sheetWidth: Math.min(root.width - 2 * Theme.space.margin, 1200 * Theme.unit)
    sheetHeight: foot.y + foot.height + root.padding
    Keys.onEscapePressed: root.model.close()

    BoundedText {
        id: title

        objectName: "savingTitle"
        x: root.padding
        y: root.padding
        width: root.inner
        maximumHeight: root.height * 0.25
        text: root.model.heading
        color: root.phase === "failed" ? Theme.safety.strong : Theme.colour.ink
        pixelSize: Theme.font.subtitle
        weight: Theme.font.bold
        lineHeight: 1.1
    }

    Column {
        id: body

        x: root.padding
        y: title.y + title.height + Theme.space.medium
        width: root.inner
        spacing: Theme.space.medium

        BoundedText {
            objectName: "savingHelp"
            width: root.inner
            maximumHeight: root.height * 0.25
            text: root.model.helpText
            visible: text !== ""
        }

        Repeater {
            model: root.phase === "choose" ? root.model.choices : []

            SavingChoice {
                required property var modelData
                required property int index

                objectName: "format-" + modelData.key
                width: root.inner
                height: Math.ceil(96 * Theme.unit * Math.max(1, Theme.font.halfScale))
                label: modelData.label
                words: modelData.words
                focus: index === 0
                onActivated: root.model.choose(modelData.key)
            }
        }

        Repeater {
            model: root.phase === "saved" ? root.model.saved : []

            Card {
                id: file

                required property string modelData
                required property int index

                width: root.inner
                height: name.height + 2 * Theme.space.small
                radius: Theme.radius.small

                Icon {
                    id: mark

                    x: Theme.space.medium
                    anchors.verticalCenter: parent.verticalCenter
                    name: "check-circle"
                    colour: Theme.colour.right
                }

                BoundedText {
                    id: name

                    objectName: "savedFile-" + file.index
                    x: mark.x + mark.width + Theme.space.small
                    y: Theme.space.small
                    width: file.width - x - Theme.space.medium
                    maximumHeight: 130 * Theme.unit
                    text: file.modelData
                    pixelSize: Theme.font.small
                    lineHeight: 1
                }
            }
        }

        ProgressBar {
            width: root.inner
            share: root.model.share
            visible: root.phase === "save"
        }
    }

    Row {
        id: foot

        x: root.padding
        y: body.y + body.height + Theme.space.large
        height: Theme.touch.main
        spacing: Theme.touch.gap

        KioskButton {
            objectName: "saveNow"
            width: Math.min(implicitWidth, root.inner * 0.34)
            label: root.phase === "failed" ? qsTr("Try again") : qsTr("Save")
            visible: root.phase === "failed" || root.phase === "pick"
            focus: visible
            onActivated: root.model.save()
        }

        KioskButton {
            objectName: "otherStick"
            width: Math.min(implicitWidth, root.inner * 0.34)
            kind: KioskButton.Secondary
            label: qsTr("Other stick")
            visible: root.phase === "pick"
            onActivated: root.model.nextStick()
        }

        KioskButton {
            objectName: "savingStop"
            width: Math.min(implicitWidth, root.inner * 0.6)
            kind: KioskButton.Secondary
            label: qsTr("Stop after this file")
            visible: root.model.canStop
            onActivated: root.model.stop()
        }

        KioskButton {
            objectName: "savingClose"
            width: Math.min(implicitWidth, root.inner * 0.3)
            kind: root.phase === "saved" ? KioskButton.Primary : KioskButton.Secondary
            label: root.phase === "saved" ? qsTr("Done") : qsTr("Close")
            visible: root.phase !== "save"
            focus: root.phase === "saved" || root.phase === "wait"
            onActivated: root.model.close()
        }
    }
}
