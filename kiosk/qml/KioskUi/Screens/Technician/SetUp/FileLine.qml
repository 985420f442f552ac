pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Screens.Staff
import KioskUi.Theme

// One setting of a set-up file: its current and its new value, or the reason why it cannot be used.
Card {
    id: root

    required property var row
    readonly property bool isWrong: root.row.problem !== ""
    readonly property string name: {
        switch (root.row.key) {
        case "language":
            return qsTr("Language");
        case "commune":
            return qsTr("Commune");
        case "hamlets":
            return qsTr("Hamlets");
        case "address":
            return qsTr("Form of address");
        case "idle_seconds":
            return qsTr("Seconds until the question");
        case "warning_seconds":
            return qsTr("Seconds from the question to the beginning");
        case "night_from":
            return qsTr("Dark screen at night from, hour");
        case "night_to":
            return qsTr("Dark screen at night until, hour");
        case "volume":
            return qsTr("Loudness, 0 to 4");
        case "mirror":
            return qsTr("Packs over the network");
        case "province_root":
            return qsTr("Province's key");
        case "":
            return qsTr("The file");
        default:
            return root.row.key;
        }
    }
    readonly property string told: {
        if (root.isWrong)
            return root.row.problem + " " + root.row.cure;
        if (!root.row.changes)
            return qsTr("%1, as it is").arg(root.row.now);
        return root.row.now === "" ? root.row.then : qsTr("%1 → %2").arg(root.row.now).arg(root.row.then);
    }

    Column {
        x: Theme.space.large
        anchors.verticalCenter: parent.verticalCenter
        width: pill.x - x - Theme.space.medium

        BoundedText {
            id: heading

            width: parent.width
            maximumHeight: root.height * 0.4
            text: root.name
            pixelSize: Theme.font.body
            weight: Theme.font.bold
            lineHeight: 1.1
        }

        BoundedText {
            width: parent.width
            maximumHeight: root.height - heading.height - Theme.space.medium
            text: root.told
            color: root.isWrong ? Theme.safety.strong : Theme.colour.softInk
            pixelSize: Theme.font.small
            lineHeight: 1.1
        }
    }

    StatePill {
        id: pill

        x: root.width - width - Theme.space.large
        anchors.verticalCenter: parent.verticalCenter
        text: root.isWrong ? qsTr("Wrong") : root.row.changes ? qsTr("Changes") : qsTr("Stays")
        tone: root.isWrong ? "bad" : root.row.changes ? "good" : ""
    }
}
