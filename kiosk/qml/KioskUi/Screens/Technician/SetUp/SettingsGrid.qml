pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Theme

// All settings in two columns, and above them the go-live checklist. A tap opens the step of the set-up.
FocusScope {
    id: root

    required property SetUpViewModel model
    // Beginning of the names of the rows.
    required property string tag
    property bool hasChecklist: true
    readonly property var summary: root.model.goLive.summary
    readonly property real gap: Theme.touch.tightGap
    readonly property int count: Math.ceil(root.model.rows.length / 2)
    readonly property real rowHeight: root.heightOf(root.height - grid.y, root.count)

    function heightOf(room: real, rows: int): real {
        return Math.max(Theme.touch.least, Math.min(128 * Theme.unit, (room - (rows - 1) * root.gap) / rows));
    }

    SettingRow {
        id: checklist

        objectName: "openGoLive"
        row: root.summary
        isWide: true
        tone: root.summary.tone
        focus: root.hasChecklist
        width: root.width
        height: root.hasChecklist ? Math.max(checklist.leastHeight, root.heightOf(root.height, root.count + 1)) : 0
        visible: root.hasChecklist
        onActivated: root.model.openGoLive()
    }

    Grid {
        id: grid

        y: root.hasChecklist ? checklist.height + root.gap : 0
        columns: 2
        flow: Grid.TopToBottom
        rows: root.count
        spacing: root.gap

        Repeater {
            model: root.model.rows

            SettingRow {
                required property var modelData
                required property int index

                objectName: root.tag + modelData.key
                row: modelData
                focus: !root.hasChecklist && index === 0
                width: (root.width - root.gap) / 2
                height: root.rowHeight
                onActivated: root.model.openStep(modelData.key)
            }
        }
    }
}
