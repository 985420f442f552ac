pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Staff
import KioskUi.Theme

// The outcome of the last export of results or import of receipts; empty before the first one.
Rectangle {
    id: root

    required property SyncViewModel model
    // The maximum height of this item.
    required property real room
    readonly property ReceiptsViewModel receipts: root.model.receipts
    readonly property bool refuses: root.receipts.refused.length > 0
    readonly property string refusal: {
        if (!root.refuses)
            return "";
        const others = root.receipts.refused.length - 1;
        return root.receipts.refused[0] + (others === 0 ? "" : " " + qsTr("Other files that are not used: %1.").arg(others));
    }
    readonly property string received: {
        switch (root.receipts.outcome) {
        case "received":
            return qsTr("Done. Bundles that the province has confirmed now: %1. The stick may be pulled.").arg(root.receipts.receivedNow);
        case "known":
            return qsTr("Nothing new: this kiosk has had these receipts before. The stick may be pulled.");
        case "others":
            return qsTr("The receipts on this stick are for other kiosks. Please take the stick to them.");
        case "none":
            return qsTr("There are no receipts on this stick. The province puts them there when it receives the results.");
        default:
            return "";
        }
    }
    readonly property string message: {
        if (root.model.problem !== "")
            return root.model.problem;
        if (root.model.outcome === "whole")
            return qsTr("Done. Bundles written now: %1, on the stick already: %2. The stick may be pulled.").arg(root.model.written).arg(root.model.already);
        if (root.model.outcome === "stopped")
            return qsTr("Stopped. Bundles written: %1; the others still wait here. The stick may be pulled.").arg(root.model.written);
        if (root.receipts.outcome === "" && root.receipts.problem !== "")
            return root.receipts.problem;
        return [root.received, root.refusal].filter(part => part !== "").join(" ");
    }
    readonly property string tone: {
        if (root.model.problem !== "")
            return "bad";
        if (root.model.outcome !== "")
            return root.model.outcome === "whole" ? "good" : "note";
        if (root.receipts.outcome === "" && root.receipts.problem !== "" || root.receipts.outcome === "refused")
            return "bad";
        return root.receipts.outcome === "received" && !root.refuses ? "good" : "note";
    }
    readonly property bool isGood: root.tone === "good"
    readonly property color strong: root.isGood ? Theme.colour.right : root.tone === "bad" ? Theme.safety.strong : Theme.colour.ink

    implicitHeight: visible ? told.height + 2 * Theme.space.medium : 0
    radius: Theme.radius.small
    color: root.isGood ? Theme.colour.rightTint : root.tone === "bad" ? Theme.safety.tint : Theme.colour.goldTint
    border.width: Theme.border.medium
    border.color: root.tone === "note" ? Theme.colour.gold : root.strong
    visible: root.message !== ""

    Icon {
        id: sign

        x: Theme.space.large
        anchors.verticalCenter: parent.verticalCenter
        name: root.isGood ? "check" : "warning"
        colour: root.strong
    }

    SharedText {
        id: told

        objectName: "syncOutcome"
        x: sign.x + sign.width + Theme.space.medium
        y: Theme.space.medium
        width: root.width - x - Theme.space.large
        share: 200 * Theme.unit
        room: root.room - 2 * y
        text: root.message
        color: root.strong
        pixelSize: Theme.font.small
        weight: Theme.font.semibold
    }
}
