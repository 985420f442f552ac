pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Staff
import KioskUi.Theme

// One setting: its name and value, or a mark that it is not set yet. A tap opens its step of the set-up.
Pressable {
    id: root

    required property SetUpViewModel model
    required property string key
    required property bool done
    readonly property SetUpValuesViewModel values: root.model.values
    readonly property string name: {
        switch (root.key) {
        case "language":
            return qsTr("Language");
        case "commune":
            return qsTr("Commune");
        case "hamlets":
            return qsTr("Hamlets");
        case "pins":
            return qsTr("PINs");
        case "province":
            return qsTr("Province's key");
        default:
            return qsTr("Address, times, sound");
        }
    }
    readonly property string value: {
        switch (root.key) {
        case "language":
            return root.values.languageName;
        case "commune":
            return root.values.place;
        case "hamlets":
            return qsTr("%n hamlet(s)", "", root.model.hamlets.names.length);
        case "pins":
            return qsTr("Technician and guides");
        case "province":
            return root.values.province.name || qsTr("Without a name");
        default:
            return qsTr("“%1”, %n second(s) until the warning", "", root.values.numbers[0].value).arg(root.values.address);
        }
    }

    readonly property string missing: root.key === "pins" ? qsTr("not yet for guides") : qsTr("not yet")

    label: qsTr("%1: %2").arg(root.name).arg(root.done ? root.value : root.missing)

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.pressed ? Theme.colour.cardPressed : Theme.colour.card
        border.width: Theme.border.medium
        border.color: Theme.colour.controlLine
    }

    FitText {
        id: caption

        x: Theme.space.large
        width: root.width * 0.4 - x
        height: root.height
        verticalAlignment: Text.AlignVCenter
        text: root.name
        font.pixelSize: Theme.font.body
        font.weight: Theme.font.bold
        Accessible.ignored: true
    }

    FitText {
        x: root.width * 0.4 + Theme.space.medium
        width: arrow.x - x - Theme.space.medium
        height: root.height
        verticalAlignment: Text.AlignVCenter
        text: root.value
        visible: root.done
        font.pixelSize: Theme.font.small
        Accessible.ignored: true
    }

    StatePill {
        x: root.width * 0.4 + Theme.space.medium
        anchors.verticalCenter: parent.verticalCenter
        maximumWidth: arrow.x - x - Theme.space.medium
        text: root.missing
        tone: "note"
        visible: !root.done
    }

    Icon {
        id: arrow

        x: root.width - width - Theme.space.large
        anchors.verticalCenter: parent.verticalCenter
        name: "arrow-right"
    }
}
