pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// Sets the language in which every visit starts; a visitor can change it for one visit.
StepBody {
    id: root

    title: qsTr("In which language does every visit start?")
    help: qsTr("Residents can change it for their visit.")

    Column {
        id: list

        width: root.width
        spacing: Theme.touch.gap

        Repeater {
            model: root.model.values.languages

            ChoiceCard {
                required property var modelData

                objectName: "language-" + modelData.key
                width: list.width
                label: modelData.name
                chosen: modelData.chosen
                focus: modelData.chosen
                onActivated: root.model.values.chooseLanguage(modelData.key)
            }
        }
    }
}
