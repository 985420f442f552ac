pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge

// The lessons from which a step can be copied, then the steps of the chosen one.
ListSheet {
    id: root

    required property EditorSheetsViewModel sheets
    readonly property bool choosesStep: root.sheets.sourceSteps.length > 0

    title: choosesStep ? qsTr("Which step?") : qsTr("From which lesson?")
    explanation: choosesStep || items.length > 0 ? "" : qsTr("There is no other own lesson yet. Copy a lesson of the province on the shelf first.")
    items: choosesStep ? root.sheets.sourceSteps.map(step => ({
                key: step.index,
                label: qsTr("%1 · %2 · %3").arg(step.index + 1).arg(step.label).arg(step.name)
            })) : root.sheets.lessons
    onChosen: item => choosesStep ? root.sheets.copyFrom(item.key) : root.sheets.chooseLesson(item.key)
    onClosed: root.sheets.close()
}
