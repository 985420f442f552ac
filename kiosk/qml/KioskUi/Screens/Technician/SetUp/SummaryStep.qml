pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// Lists all settings and those still missing, as the last step before residents use the kiosk.
StepBody {
    id: root

    readonly property real gap: Theme.touch.tightGap

    title: root.model.complete ? qsTr("This kiosk is ready") : qsTr("Almost ready")
    help: root.model.summaryHelp
    nextLabel: qsTr("Finish")

    Column {
        id: list

        width: root.width
        spacing: root.gap

        Repeater {
            model: root.model.rows

            SettingRow {
                required property var modelData

                objectName: "summary-" + modelData.key
                row: modelData
                width: list.width
                height: Math.max(Theme.touch.least, Math.min(Theme.touch.main, (root.height - 5 * root.gap) / 6))
                onActivated: root.model.openStep(modelData.key)
            }
        }
    }
}
