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

    function nameOf(key: string): string {
        switch (key) {
        case "idle_seconds":
            return qsTr("Until the question “Are you still here?”");
        case "warning_seconds":
            return qsTr("From the question to the beginning");
        case "night_from":
            return qsTr("Dark screen at night from");
        case "night_to":
            return qsTr("Dark screen at night until");
        default:
            return qsTr("Loudness at the start");
        }
    }

    function timeOf(seconds: int): string {
        const minutes = Math.floor(seconds / 60);
        if (minutes === 0)
            return qsTr("%n second(s)", "", seconds);
        return seconds % 60 === 0 ? qsTr("%n minute(s)", "", minutes) : qsTr("%1 min %2 s").arg(minutes).arg(seconds % 60);
    }

    function hourOf(hour: int, isNever: bool): string {
        const shown = qsTr("%1:00").arg(String(hour).padStart(2, "0"));
        return isNever ? qsTr("%1\nnever dark").arg(shown) : shown;
    }

    function shownOf(number: var): string {
        switch (number.key) {
        case "night_from":
        case "night_to":
            return root.hourOf(number.value, number.never);
        case "volume":
            return qsTr("%1 of %2").arg(number.value + 1).arg(5);
        default:
            return root.timeOf(number.value);
        }
    }

    title: qsTr("How does the kiosk behave?")
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
                name: root.nameOf(modelData.key)
                shown: root.shownOf(modelData)
                canLess: modelData.canLess
                canMore: modelData.canMore
                onMoved: by => root.values.adjust(modelData.key, by)
            }
        }
    }
}
