pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Theme

// Sets the form of address, the idle time after which the kiosk returns to the attract screen, and the volume.
StepBody {
    id: root

    readonly property SetUpValuesViewModel values: root.model.values
    readonly property real gap: Theme.touch.tightGap
    readonly property real rowHeight: Math.max(Theme.touch.least, Math.min(Theme.touch.main, (root.height - 5 * root.gap) / 6))

    title: qsTr("How should the kiosk behave?")
    help: qsTr("Form of address, waiting and night hours.")

    Grid {
        id: addresses

        width: root.width
        columns: 4
        spacing: root.gap

        Repeater {
            model: root.values.addresses

            ChoiceCard {
                required property var modelData

                objectName: "address-" + modelData.key
                width: (addresses.width - 3 * addresses.spacing) / 4
                height: root.rowHeight
                label: modelData.name
                chosen: modelData.chosen
                focus: modelData.chosen
                onActivated: root.values.chooseAddress(modelData.key)
            }
        }
    }

    Column {
        id: numbers

        y: addresses.height + root.gap
        width: root.width
        spacing: root.gap

        Repeater {
            model: root.values.numbers

            NumberStepper {
                required property var modelData

                tag: modelData.key
                width: numbers.width
                height: root.rowHeight
                name: modelData.name
                shown: modelData.shown
                canLess: modelData.canLess
                canMore: modelData.canMore
                onMoved: by => root.values.adjust(modelData.key, by)
            }
        }
    }
}
