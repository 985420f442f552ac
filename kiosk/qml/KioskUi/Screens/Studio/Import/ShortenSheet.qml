pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Studio.Parts
import KioskUi.Theme

// The texts of a question that are too long, one after the other, to be written shorter.
Overlay {
    id: root

    required property ImportCureViewModel model
    readonly property real inner: root.sheetWidth - 2 * Theme.space.large
    property int page: 0

    sheetWidth: Math.min(root.width - 2 * Theme.space.margin, 1400 * Theme.unit)
    sheetHeight: Math.min(root.height - 2 * Theme.space.margin, 640 * Theme.unit * Theme.font.halfScale)
    Keys.onEscapePressed: root.model.close()

    BoundedText {
        id: why

        x: Theme.space.large
        y: Theme.space.medium
        width: root.inner
        maximumHeight: 3 * Theme.font.body
        text: root.model.why
        weight: Theme.font.semibold
    }

    // One card for each text, so that what was typed stays while another text is shown.
    Repeater {
        model: root.model.texts

        TextCard {
            id: card

            required property var modelData

            x: Theme.space.large
            y: why.y + why.height + Theme.space.small
            width: root.inner
            height: done.y - y - Theme.space.medium
            name: "shorten-" + modelData.place
            label: qsTr("%1 (%n word(s))", "", root.model.counts[modelData.place] ?? 0).arg(modelData.label)
            breaksLines: false
            visible: modelData.place === root.page
            focus: visible
            onEdited: text => root.model.write(modelData.place, text)
            value: modelData.text
        }
    }

    PageTurner {
        x: (root.sheetWidth - width) / 2
        y: done.y
        small: true
        name: "texts"
        page: root.page
        pageCount: root.model.texts.length
        onTurned: page => root.page = page
    }

    KioskButton {
        objectName: "closeCure"
        x: Theme.space.large
        y: done.y
        small: true
        kind: KioskButton.Secondary
        label: qsTr("Close")
        iconName: "close"
        onActivated: root.model.close()
    }

    KioskButton {
        id: done

        objectName: "finishCure"
        x: root.sheetWidth - width - Theme.space.large
        y: root.sheetHeight - height - Theme.space.medium
        small: true
        label: qsTr("Done")
        iconName: "check"
        available: root.model.canFinish
        onActivated: root.model.finish()
    }
}
