pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Studio.Preview
import KioskUi.Theme

// One question as learners see it, and what the program changed in it.
Overlay {
    id: root

    required property ImportedLookViewModel model
    readonly property real gap: Theme.space.medium
    readonly property real inner: root.sheetWidth - 2 * Theme.space.large
    readonly property real wordsWidth: root.inner * 0.34

    sheetWidth: root.width - 2 * Theme.space.margin
    sheetHeight: root.height - 2 * Theme.space.small
    Keys.onEscapePressed: root.model.close()

    StepPreview {
        x: Theme.space.large
        y: Theme.space.medium
        width: root.inner - root.wordsWidth - root.gap
        height: implicitHeight
        maximumScreen: root.sheetHeight - 5 * Theme.touch.least - 2 * Theme.space.large
        preview: root.model.preview
        isEdited: false
    }

    FitText {
        id: title

        x: root.sheetWidth - root.wordsWidth - Theme.space.large
        y: Theme.space.medium
        width: root.wordsWidth
        height: Theme.touch.least
        verticalAlignment: Text.AlignVCenter
        text: root.model.changes.length > 0 ? qsTr("Question %1: what was changed").arg(root.model.number) : qsTr("Question %1: nothing was changed").arg(root.model.number)
        font.pixelSize: Theme.font.body
        font.weight: Theme.font.bold
    }

    FitText {
        objectName: "lookChanges"
        x: title.x
        y: title.y + title.height + Theme.space.small
        width: root.wordsWidth
        height: steps.y - y - Theme.space.small
        text: root.model.changedText
        font.pixelSize: Theme.font.body
        elide: Text.ElideRight
    }

    PageTurner {
        id: steps

        x: title.x
        y: leave.y - (visible ? height + Theme.space.small : 0)
        small: true
        name: "lookStep"
        words: qsTr("Step")
        page: root.model.step
        pageCount: root.model.stepCount
        onTurned: page => root.model.showStep(page)
    }

    KioskButton {
        id: leave

        objectName: "lookToggle"
        x: title.x
        y: close.y - height - Theme.space.small
        width: root.wordsWidth
        small: true
        kind: KioskButton.Secondary
        label: root.model.isOn ? qsTr("Leave this question out") : qsTr("Import this question")
        iconName: root.model.isOn ? "bin" : "check"
        onActivated: root.model.toggle()
    }

    KioskButton {
        id: close

        objectName: "closeLook"
        x: title.x
        y: root.sheetHeight - height - Theme.space.medium
        width: root.wordsWidth
        small: true
        label: qsTr("Close")
        iconName: "check"
        focus: true
        onActivated: root.model.close()
    }
}
