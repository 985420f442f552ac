pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// Asks whether to delete a person, with everything that is deleted and that stays.
Overlay {
    id: root

    required property DeletingViewModel model
    readonly property real padding: Theme.space.large
    readonly property real inner: root.sheetWidth - 2 * root.padding
    readonly property bool isNarrow: root.inner < keep.implicitWidth + erase.implicitWidth + Theme.touch.gap
    readonly property real actsHeight: root.isNarrow ? 2 * Theme.touch.main + Theme.touch.gap : Theme.touch.main

    objectName: "deleteQuestion"
    sheetWidth: Math.min(root.width - 2 * Theme.space.margin, 1400 * Theme.unit)
    sheetHeight: Math.min(root.height - 2 * Theme.space.margin, heading.height + words.naturalHeight + root.actsHeight + 2 * root.padding + 2 * Theme.space.large)
    Keys.onEscapePressed: keep.activated()

    BoundedText {
        id: heading

        x: root.padding
        y: root.padding
        width: root.inner
        maximumHeight: root.height * 0.2
        text: root.model.question
        pixelSize: Theme.font.title
        weight: Theme.font.bold
    }

    BoundedText {
        id: words

        objectName: "deleteConsequences"
        x: root.padding
        y: heading.y + heading.height + Theme.space.medium
        width: root.inner
        maximumHeight: keep.y - y - Theme.space.medium
        text: root.model.consequences
    }

    KioskButton {
        id: keep

        objectName: "keepPerson"
        x: root.padding
        y: root.sheetHeight - root.padding - root.actsHeight
        width: root.isNarrow ? root.inner : (root.inner - Theme.touch.gap) / 2
        label: qsTr("Do not delete")
        iconName: "close"
        focus: true
        available: !root.model.isRunning
        onActivated: root.model.cancel()
    }

    KioskButton {
        id: erase

        objectName: "confirmDelete"
        x: root.isNarrow ? root.padding : root.padding + keep.width + Theme.touch.gap
        y: root.sheetHeight - root.padding - height
        width: keep.width
        kind: KioskButton.Secondary
        label: root.model.isRunning ? qsTr("Deleting…") : qsTr("Delete for good")
        iconName: "app-trash"
        available: !root.model.isRunning
        onActivated: root.model.confirm()
    }
}
