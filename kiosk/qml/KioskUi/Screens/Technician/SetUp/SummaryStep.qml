pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// Lists all settings and those still missing, as the last step before residents use the kiosk.
StepBody {
    id: root

    title: root.model.complete ? qsTr("Look over the settings") : qsTr("Almost ready")
    help: root.model.summaryHelp
    nextLabel: qsTr("Finish")

    SettingsGrid {
        anchors.fill: parent
        anchors.bottomMargin: Theme.space.small
        tag: "summary-"
        model: root.model
    }
}
