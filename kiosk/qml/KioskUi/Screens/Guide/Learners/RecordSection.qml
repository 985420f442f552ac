pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// What guides do with a record: correct it, another face, new pictures, delete it.
FocusScope {
    id: root

    required property PersonViewModel model
    readonly property int columns: root.width > 1100 * Theme.unit * Theme.font.halfScale ? 2 : 1
    readonly property real cell: (root.width - (root.columns - 1) * Theme.touch.gap) / root.columns

    Grid {
        columns: root.columns
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
}
