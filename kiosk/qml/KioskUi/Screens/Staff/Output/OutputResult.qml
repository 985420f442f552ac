pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// The progress of making papers, and then what was made, with what the guide has to do.
Card {
    id: root

    required property OutputViewModel model
    required property real maximumHeight
    readonly property bool isDone: root.model.phase === "done"
    readonly property real padding: Theme.space.large
    readonly property real textRoom: root.maximumHeight - words.y - root.padding - title.height - Theme.touch.main - 3 * words.spacing

    implicitHeight: words.y + words.height + root.padding

    Icon {
        id: sign

        x: root.padding
        y: root.padding
        name: !root.isDone ? "certificate" : root.model.isWhole ? "check-circle" : "warning"
        size: 96 * Theme.unit
        colour: root.isDone && root.model.isWhole ? Theme.colour.right : Theme.colour.ink
    }

    Column {
        id: words

        x: root.padding
        y: sign.y + sign.height + Theme.space.medium
        width: root.width - x - root.padding
        spacing: Theme.space.medium

        BoundedText {
            id: title

            width: words.width
            maximumHeight: 2.4 * Theme.font.title
            text: root.model.title
            pixelSize: Theme.font.title
            weight: Theme.font.bold
            lineHeight: 1.05
        }

        ProgressBar {
            objectName: "papersProgress"
            width: words.width
            share: root.model.share
            visible: !root.isDone
        }

        KioskText {
            width: words.width
            text: root.model.progressText
            visible: !root.isDone
        }

        BoundedText {
            objectName: "outcome"
            width: words.width
            maximumHeight: root.textRoom * 0.6
            text: root.model.outcomeText
            visible: root.isDone
            weight: Theme.font.semibold
        }

        BoundedText {
            objectName: "outcomeDetail"
            width: words.width
            maximumHeight: root.textRoom * 0.4
            text: root.model.outcomeDetail
            visible: root.isDone && text !== ""
            color: Theme.colour.softInk
            pixelSize: Theme.font.small
        }

        KioskButton {
            objectName: "stopPapers"
            kind: KioskButton.Secondary
            iconName: "close"
            label: qsTr("Stop")
            width: Math.min(implicitWidth, words.width)
            visible: !root.isDone && root.model.canStop
            focus: visible
            onActivated: root.model.stop()
        }

        KioskButton {
            objectName: "closeOutcome"
            iconName: "check"
            label: qsTr("Done")
            width: Math.min(implicitWidth, words.width)
            visible: root.isDone
            focus: visible
            onActivated: root.model.close()
        }
    }
}
