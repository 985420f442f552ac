pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Screens.Technician.Fields

// Asks for the centre that issues certificates, who signs them, and how they are numbered.
StepBody {
    id: root

    title: qsTr("Which centre signs certificates and reports?")
    help: root.model.fields.wrong ? root.model.fields.wrongHelp : qsTr("Stands on every paper. Everything can be left out and entered later.")
    isBlank: root.model.fields.blank
    canGoOn: !root.model.fields.wrong
    form: fields

    FieldsForm {
        id: fields

        anchors.fill: parent
        form: root.model.fields
    }
}
