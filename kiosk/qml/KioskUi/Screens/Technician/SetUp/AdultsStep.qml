pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Screens.Technician.Fields

// Asks for the number of adults with which reports compare the learners, and for the target.
StepBody {
    id: root

    title: qsTr("How many adults live in the commune?")
    help: root.model.fields.wrong ? root.model.fields.wrongHelp : qsTr("For percentages in reports. Everything can be left out and entered later.")
    isBlank: root.model.fields.blank
    canGoOn: !root.model.fields.wrong
    form: fields

    FieldsForm {
        id: fields

        anchors.fill: parent
        form: root.model.fields
    }
}
