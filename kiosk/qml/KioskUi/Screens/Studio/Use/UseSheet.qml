pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// What putting a lesson into use will do, or what stops it; then progress, and what came of it.
Overlay {
    id: root

    required property UseViewModel model
    readonly property bool isDone: root.model.state === "done"
    readonly property bool isRefused: root.model.state === "refused"
    readonly property bool isCopying: root.model.purpose === "copy" || root.model.purpose === "questions"
    readonly property bool isWorking: root.model.state === "working"
    readonly property real padding: Theme.space.large
    readonly property real inner: root.sheetWidth - 2 * root.padding
    readonly property real listHeight: acts.y - lines.y - (bar.visible ? bar.height + 2 * Theme.space.medium : Theme.space.medium)
    readonly property real lineHeight: (root.listHeight - lines.spacing * Math.max(0, root.model.lines.length - 1)) / Math.max(1, root.model.lines.length)

    objectName: "useSheet"
    sheetWidth: Math.min(root.width - 2 * Theme.space.margin, 1300 * Theme.unit)
    sheetHeight: Math.min(root.height - 2 * Theme.space.margin, lines.y + Math.max(1, root.model.lines.length) * (2.6 * Theme.font.body + lines.spacing) + (bar.visible ? bar.height + Theme.space.medium : 0) + acts.height + 2 * root.padding)
    Keys.onEscapePressed: root.isWorking ? root.model.stop() : root.model.close()

    Badge {
        id: badge

        x: root.padding
        y: root.padding
        size: Math.max(80 * Theme.unit, Theme.font.subtitle * 1.4)
        kind: root.model.canCorrect || root.model.state === "refused" ? Badge.Practise : Badge.Right
        sign: root.model.canCorrect || root.isRefused ? "hint" : root.isCopying ? "stick" : "check"
    }

    FitText {
        x: badge.x + badge.width + Theme.space.medium
        y: badge.y
        width: root.sheetWidth - x - root.padding
        height: badge.height
        verticalAlignment: Text.AlignVCenter
        text: root.model.title
        font.pixelSize: Theme.font.subtitle
        font.weight: Theme.font.bold
    }

    Column {
        id: lines

        x: root.padding
        y: badge.y + badge.height + Theme.space.medium
        width: root.inner
        spacing: Theme.space.small

        Repeater {
            model: root.model.lines

            Item {
                id: line

                required property var modelData

                width: root.inner
                height: Math.min(root.lineHeight, 2.6 * Theme.font.body)

                Icon {
                    id: sign

                    y: (parent.height - height) / 2
                    name: line.modelData.icon
                    size: 44 * Theme.unit
                    colour: line.modelData.icon === "check" ? Theme.colour.right : Theme.colour.softInk
                }

                FitText {
                    x: sign.width + Theme.space.medium
                    width: parent.width - x
                    height: parent.height
                    verticalAlignment: Text.AlignVCenter
                    text: line.modelData.text
                    font.pixelSize: Theme.font.body
                }
            }
        }
    }

    ProgressBar {
        id: bar

        x: root.padding
        y: acts.y - height - Theme.space.medium
        width: root.inner
        share: root.model.share
        visible: root.isWorking
    }

    Row {
        id: acts

        x: root.sheetWidth - width - root.padding
        y: root.sheetHeight - height - root.padding
        height: Theme.touch.least
        spacing: Theme.space.medium

        KioskButton {
            objectName: "stopUse"
            kind: KioskButton.Secondary
            small: true
            label: root.model.stopping ? qsTr("Stopping…") : qsTr("Stop")
            iconName: "close"
            available: !root.model.stopping
            visible: root.isWorking
            onActivated: root.model.stop()
        }

        KioskButton {
            objectName: "closeUse"
            kind: root.model.state === "done" ? KioskButton.Primary : KioskButton.Secondary
            small: true
            focus: root.model.state === "done" || root.model.state === "refused"
            label: root.model.closeLabel
            iconName: root.isDone ? "check" : "close"
            visible: !root.isWorking
            onActivated: root.model.close()
        }

        KioskButton {
            objectName: "correctUse"
            kind: KioskButton.Gold
            small: true
            label: qsTr("Correct it")
            iconName: "arrow-right"
            iconAfter: true
            visible: root.model.canCorrect
            onActivated: root.model.correct()
        }

        KioskButton {
            objectName: "beginUse"
            small: true
            focus: true
            label: root.model.beginLabel
            iconName: root.isCopying ? "stick" : "check"
            visible: root.model.canBegin
            onActivated: root.model.begin()
        }
    }
}
