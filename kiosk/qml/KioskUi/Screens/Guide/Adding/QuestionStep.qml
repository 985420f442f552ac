pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// One question with two equal buttons; or a statement with one button.
FocusScope {
    id: root

    required property AddingViewModel model
    readonly property bool asks: root.model.noLabel !== ""
    readonly property real buttonWidth: root.asks ? (root.width - Theme.touch.gap) / 2 : Math.min(root.width, 900 * Theme.unit)

    focus: true

    BoundedText {
        id: title

        objectName: "questionTitle"
        y: Theme.space.huge
        width: root.width
        maximumHeight: 220 * Theme.unit
        text: root.model.questionTitle
        pixelSize: Theme.font.title
        weight: Theme.font.bold
    }

    BoundedText {
        objectName: "questionText"
        y: title.y + title.height + Theme.space.medium
        width: Math.min(root.width, 1500 * Theme.unit)
        maximumHeight: buttons.y - y - Theme.space.medium
        text: root.model.questionText
    }

    Row {
        id: buttons

        y: root.height - height - Theme.space.huge
        spacing: Theme.touch.gap

        KioskButton {
            objectName: "questionNo"
            visible: root.asks
            width: root.buttonWidth
            height: 150 * Theme.unit
            kind: KioskButton.Secondary
            label: root.model.noLabel
            onActivated: root.model.answerNo()
        }

        KioskButton {
            objectName: "questionYes"
            width: root.buttonWidth
            height: 150 * Theme.unit
            kind: root.asks ? KioskButton.Secondary : KioskButton.Primary
            label: root.model.yesLabel
            focus: !root.asks
            onActivated: root.model.answerYes()
        }
    }
}
