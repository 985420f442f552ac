pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// The attendance sheet, and the class list, which needs a reason.
FocusScope {
    id: root

    required property HandoutsViewModel model
    readonly property real padding: Theme.space.medium
    readonly property real inner: root.width - 2 * root.padding

    Card {
        id: sheet

        width: root.width
        height: sheetButton.height + 2 * root.padding
        radius: Theme.radius.small

        BoundedText {
            id: sheetText

            x: root.padding
            anchors.verticalCenter: parent.verticalCenter
            width: root.inner - sheetButton.width - Theme.space.medium
            maximumHeight: sheetButton.height
            text: root.model.hasSession ? qsTr("Attendance sheet of the open or of the last session, for signatures") : qsTr("There was no session yet, so there is no attendance sheet.")
            pixelSize: Theme.font.small
            lineHeight: 1.1
        }

        KioskButton {
            id: sheetButton

            objectName: "previewAttendance"
            x: root.width - width - root.padding
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, root.width * 0.4)
            height: Theme.touch.main
            small: true
            iconName: "queue"
            focus: true
            label: qsTr("Preview")
            available: root.model.hasSession
            onActivated: root.model.previewAttendance()
        }
    }

    Card {
        y: sheet.height + Theme.space.medium
        width: root.width
        height: reasons.y + reasons.height + root.padding
        radius: Theme.radius.small
        visible: root.model.mayList

        BoundedText {
            id: listTitle

            x: root.padding
            y: root.padding + Math.max(0, (listButton.height - height) / 2)
            width: listButton.x - x - Theme.space.medium
            maximumHeight: listButton.height
            text: qsTr("Class list: %1").arg(root.model.classListText)
            pixelSize: Theme.font.small
            weight: Theme.font.bold
            lineHeight: 1.1
        }

        KioskButton {
            id: listButton

            objectName: "previewClassList"
            x: root.width - width - root.padding
            y: root.padding
            width: Math.min(implicitWidth, root.width * 0.4)
            height: Theme.touch.main
            small: true
            iconName: "app-people"
            label: qsTr("Preview")
            available: root.model.canList
            onActivated: root.model.previewClassList()
        }

        BoundedText {
            id: listNote

            x: root.padding
            y: listButton.y + listButton.height + Theme.space.tiny
            width: root.inner
            maximumHeight: 2.2 * Theme.font.small
            text: qsTr("Why do you need it? The reason and your name are recorded.")
            color: Theme.colour.softInk
            pixelSize: Theme.font.small
            lineHeight: 1.1
        }

        ChipPages {
            id: reasons

            x: root.padding
            y: listNote.y + listNote.height + Theme.space.small
            width: root.inner
            tag: "reason"
            least: 380 * Theme.unit
            rowCount: Math.floor((root.height - parent.y - root.padding - y + gap) / (Theme.touch.least + gap))
            items: root.model.reasons
            onChosen: key => root.model.chooseReason(key)
        }
    }
}
