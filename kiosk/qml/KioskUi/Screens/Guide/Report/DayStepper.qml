pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// One end of the free days: day, month and year, each with a minus and a plus button.
Row {
    id: root

    required property var end

    signal moved(unit: string, by: int)

    height: Theme.touch.least
    spacing: Theme.touch.gap

    FitText {
        width: 130 * Theme.unit
        height: root.height
        text: root.end.title
        font.pixelSize: Theme.font.small
        font.weight: Theme.font.semibold
        verticalAlignment: Text.AlignVCenter
    }

    Repeater {
        model: root.end.units

        Row {
            id: stepper

            required property var modelData
            readonly property string spoken: qsTr("%1, %2").arg(root.end.title).arg(modelData.title)

            height: root.height

            IconButton {
                objectName: root.end.key + "-" + stepper.modelData.key + "-less"
                label: qsTr("%1: less").arg(stepper.spoken)
                iconName: "minus"
                available: stepper.modelData.canLess
                onActivated: root.moved(stepper.modelData.key, -1)
            }

            FitText {
                objectName: root.end.key + "-" + stepper.modelData.key
                width: 136 * Theme.unit
                height: root.height
                text: stepper.modelData.shown
                font.pixelSize: Theme.font.body
                font.weight: Theme.font.bold
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
                wrapMode: Text.NoWrap
            }

            IconButton {
                objectName: root.end.key + "-" + stepper.modelData.key + "-more"
                label: qsTr("%1: more").arg(stepper.spoken)
                iconName: "app-plus"
                available: stepper.modelData.canMore
                onActivated: root.moved(stepper.modelData.key, 1)
            }
        }
    }
}
