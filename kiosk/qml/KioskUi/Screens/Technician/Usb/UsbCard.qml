pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Screens.Staff
import KioskUi.Theme

// One pack on the stick (name, versions, contents, state), or one reason why packs cannot be used.
Pressable {
    id: root

    required property var row
    property bool busy: false
    readonly property bool isQuestion: root.row.act !== ""
    readonly property bool bad: ["refused", "failed", "unreached"].includes(root.row.state)
    readonly property real padding: Theme.space.large
    // The title; that of an unreadable pack is its file name, split before the version, because a single word is too wide.
    readonly property string title: root.row.title.replace(/^(?:.*\/)?(.+)-(\d[\d.]*)\.hocpack$/, "$1 $2")
    readonly property string versions: {
        if (root.row.version === "")
            return "";
        if (root.row.before === "")
            return qsTr("new · %1").arg(root.row.version);
        return root.row.before === root.row.version ? root.row.version : qsTr("%1 → %2").arg(root.row.before).arg(root.row.version);
    }
    readonly property string lessons: {
        if (root.row.lessons === 0)
            return "";
        const parts = [root.row.lessons === 1 ? qsTr("1 lesson") : qsTr("%1 lessons").arg(root.row.lessons)];
        if (root.row.before !== "") {
            if (root.row.newLessons > 0)
                parts.push(qsTr("%1 new").arg(root.row.newLessons));
            if (root.row.changedLessons > 0)
                parts.push(qsTr("%1 changed").arg(root.row.changedLessons));
            if (root.row.removedLessons > 0)
                parts.push(qsTr("%1 taken away").arg(root.row.removedLessons));
        }
        return parts.join(", ");
    }
    readonly property string facts: root.row.message !== "" ? root.row.message + " " + root.row.cure : [root.row.publisher, root.lessons, root.row.languages, root.row.size].filter(part => part !== "").map(part => root.unbroken(part)).join(" · ")
    readonly property string standing: {
        switch (root.row.state) {
        case "signed":
            return qsTr("Signature valid");
        case "checking":
            return qsTr("Being checked…");
        case "same":
            return qsTr("Here already");
        case "older":
            return qsTr("Older than here");
        case "superseded":
            return qsTr("A newer one is here, too");
        case "kept":
            return qsTr("Here, not in use");
        case "installing":
            return qsTr("Being installed…");
        case "installed":
            return qsTr("Installed");
        case "failed":
            return qsTr("Not installed");
        case "missing":
            return qsTr("Not on the stick");
        case "remote":
            return qsTr("Not fetched yet");
        case "unreached":
            return qsTr("Not reached");
        case "unserved":
            return qsTr("Not on the server");
        case "attention":
            return qsTr("Touch to decide");
        default:
            return qsTr("Refused");
        }
    }
    readonly property string tone: {
        switch (root.row.state) {
        case "signed":
        case "installed":
            return "good";
        case "refused":
        case "failed":
        case "unreached":
            return "bad";
        case "older":
        case "attention":
            return "note";
        default:
            return "";
        }
    }

    function unbroken(words: string): string {
        return words.length < 24 ? words.replace(/ /g, "\u00a0") : words;
    }

    label: [root.title, root.versions, root.facts, root.standing].filter(part => part !== "").join(". ")
    role: root.isQuestion ? Accessible.Button : root.row.canBeInstalled ? Accessible.CheckBox : Accessible.StaticText
    checked: root.row.chosen
    enabled: !root.busy && (root.row.canBeInstalled || root.isQuestion)
    radius: Theme.radius.medium

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.pressed ? Theme.colour.cardPressed : Theme.colour.card
        border.width: root.row.chosen ? Theme.border.thick : Theme.border.medium
        border.color: root.bad ? Theme.safety.strong : root.row.chosen ? Theme.colour.primary : root.isQuestion ? Theme.colour.gold : Theme.colour.line
    }

    Badge {
        id: tick

        x: root.padding
        anchors.verticalCenter: parent.verticalCenter
        size: root.row.canBeInstalled ? 56 * Theme.unit : 0
        visible: root.row.canBeInstalled
        kind: root.row.chosen ? Badge.Chosen : Badge.Plain
        sign: root.row.chosen ? "check" : ""
    }

    Column {
        id: texts

        x: root.padding + (tick.visible ? tick.width + Theme.space.medium : 0)
        anchors.verticalCenter: parent.verticalCenter
        width: pill.x - x - Theme.space.medium

        BoundedText {
            width: texts.width
            maximumHeight: root.row.message !== "" ? Theme.font.body * 1.2 : root.height * 0.45
            text: root.versions === "" ? root.title : qsTr("%1   %2").arg(root.title).arg(root.unbroken(root.versions)).replace("   ", "\u00a0\u00a0 ")
            pixelSize: Theme.font.body
            weight: Theme.font.bold
            lineHeight: 1.1
        }

        BoundedText {
            width: texts.width
            maximumHeight: root.row.message !== "" ? root.height - Theme.font.body * 1.2 - Theme.space.medium : root.height * 0.5
            text: root.facts
            color: root.bad ? Theme.safety.strong : Theme.colour.softInk
            pixelSize: Theme.font.small
            lineHeight: 1.1
        }
    }

    StatePill {
        id: pill

        x: root.width - width - root.padding
        anchors.verticalCenter: parent.verticalCenter
        maximumWidth: root.width * 0.3
        text: root.standing
        tone: root.tone
    }
}
