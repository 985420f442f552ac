pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Screens.Staff
import KioskUi.Theme

// One bundle: its results and their age, its size, and whether it was exported or received; or a damaged file.
Card {
    id: root

    required property var bundle
    required property int lines
    readonly property real padding: Theme.space.large
    readonly property bool isDamaged: root.bundle.isDamaged
    readonly property string title: root.isDamaged ? qsTr("Damaged file: it cannot be taken away") : qsTr("Records %1").arg(root.bundle.title)
    readonly property string facts: {
        if (root.isDamaged)
            return root.bundle.name;
        const since = root.bundle.since === "" ? "" : qsTr("from %1").arg(root.bundle.since);
        const origin = root.bundle.isOrphan ? qsTr("of an earlier record of this kiosk") : "";
        return [origin, since, root.bundle.size, root.whereabouts].filter(part => part !== "").join(" · ");
    }
    readonly property string standing: {
        if (root.isDamaged)
            return qsTr("Damaged");
        if (root.bundle.isReceived)
            return qsTr("The province has it");
        return root.bundle.isTaken ? qsTr("Taken away, no receipt yet") : qsTr("Waits here");
    }
    readonly property string whereabouts: {
        if (root.bundle.isReceived)
            return qsTr("receipt of %1").arg(root.bundle.received);
        if (!root.bundle.isTaken)
            return "";
        const where = qsTr("taken on “%1” %2").arg(root.bundle.place).arg(root.bundle.when);
        return root.bundle.isDated ? where : qsTr("%1 (the clock was wrong)").arg(where);
    }

    radius: Theme.radius.small

    Column {
        id: texts

        x: root.padding
        anchors.verticalCenter: parent.verticalCenter
        width: pill.x - x - Theme.space.medium

        BoundedText {
            width: texts.width
            maximumHeight: 1.4 * Theme.font.small
            text: root.title
            pixelSize: Theme.font.small
            weight: Theme.font.bold
            lineHeight: 1.1
        }

        BoundedText {
            width: texts.width
            maximumHeight: 1.35 * Theme.font.smallest * root.lines
            text: root.facts
            color: Theme.colour.softInk
            pixelSize: Theme.font.smallest
            lineHeight: 1.1
        }
    }

    StatePill {
        id: pill

        x: root.width - width - root.padding
        anchors.verticalCenter: parent.verticalCenter
        maximumWidth: root.width * 0.36
        text: root.standing
        tone: root.isDamaged ? "bad" : root.bundle.isReceived ? "good" : root.bundle.isTaken ? "" : "note"
    }
}
