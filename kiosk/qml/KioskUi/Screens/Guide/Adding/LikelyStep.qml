pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Staff
import KioskUi.Theme

// Asks whether the person is already registered, and shows the registered people who are most similar.
FocusScope {
    id: root

    required property AddingViewModel model

    focus: true

    TitleText {
        id: title

        objectName: "likelyTitle"
        y: Theme.space.large
        width: root.width
        maximumHeight: 150 * Theme.unit
        text: qsTr("Is it this person?")
    }

    BoundedText {
        id: help

        y: title.y + title.height + Theme.space.small
        width: root.width
        maximumHeight: 110 * Theme.unit
        text: qsTr("Touch the person, who is then marked as present. Nothing is entered twice.")
        color: Theme.colour.softInk
        pixelSize: Theme.font.small
    }

    Column {
        id: rows

        y: help.y + help.height + Theme.space.large
        width: Math.min(root.width, 1200 * Theme.unit)
        spacing: Theme.touch.gap

        Repeater {
            model: root.model.likely

            LearnerRow {
                required property var modelData
                required property int index

                objectName: "likely-" + index
                label: modelData.label
                name: modelData.name
                details: modelData.details
                face: modelData.face
                focus: index === 0
                width: rows.width
                height: 132 * Theme.unit
                onActivated: root.model.isThisPerson(modelData.key)
            }
        }
    }

    KioskButton {
        objectName: "anotherPerson"
        y: root.height - height - Theme.space.huge
        label: qsTr("No, another person")
        width: Math.min(implicitWidth, root.width)
        onActivated: root.model.isAnotherPerson()
    }
}
