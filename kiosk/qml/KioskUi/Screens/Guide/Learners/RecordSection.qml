pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// What guides do with a record: correct it, another face, new pictures, merge, separate and delete it.
FocusScope {
    id: root

    required property PersonViewModel model
    readonly property real cell: (root.width - Theme.touch.gap) / 2

    Grid {
        id: acts

        columns: 2
        spacing: Theme.touch.gap

        KioskButton {
            objectName: "correctPerson"
            width: root.cell
            height: Theme.touch.least
            small: true
            kind: KioskButton.Secondary
            iconName: "app-letters"
            label: qsTr("Correct the details")
            focus: true
            onActivated: root.model.beginCorrect()
        }

        KioskButton {
            objectName: "changeFace"
            width: root.cell
            height: Theme.touch.least
            small: true
            kind: KioskButton.Secondary
            iconName: "retry"
            label: qsTr("Another face")
            onActivated: root.model.nextFace()
        }

        KioskButton {
            objectName: "newCode"
            width: root.cell
            height: Theme.touch.least
            small: true
            kind: KioskButton.Secondary
            iconName: "app-key"
            label: qsTr("New three pictures")
            onActivated: root.model.askCode()
        }

        KioskButton {
            objectName: "mergePerson"
            width: root.cell
            height: Theme.touch.least
            small: true
            kind: KioskButton.Secondary
            iconName: "merge"
            label: qsTr("Merge with another record")
            visible: root.model.merging.isAllowed
            onActivated: root.model.beginMerge()
        }

        KioskButton {
            objectName: "deletePerson"
            width: root.cell
            height: Theme.touch.least
            small: true
            kind: KioskButton.Secondary
            iconName: "app-trash"
            label: qsTr("Delete the person")
            visible: root.model.deleting.isAllowed
            onActivated: root.model.askDelete()
        }
    }

    // Records that were merged into this one.
    Column {
        y: acts.height + Theme.touch.gap
        width: root.width
        spacing: Theme.touch.gap

        Repeater {
            model: root.model.merging.isAllowed ? root.model.merged : []

            KioskButton {
                required property var modelData
                required property int index

                objectName: "separate-" + index
                width: root.width
                height: Theme.touch.least
                small: true
                kind: KioskButton.Secondary
                iconName: "undo"
                label: qsTr("Separate %1").arg(modelData.label)
                onActivated: root.model.merging.separate(modelData.key)
            }
        }
    }
}
