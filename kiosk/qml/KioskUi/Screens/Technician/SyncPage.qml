pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// Results that have not left for certain: what waits, since when, and taking it away on a stick.
StaffPage {
    id: root

    required property SyncViewModel model
    readonly property string heading: {
        if (!root.model.isKnown)
            return qsTr("Looking at what waits…");
        if (root.model.visits > 0)
            return qsTr("Visits to take away: %1").arg(root.model.visits);
        return root.model.takenCount > 0 ? qsTr("Everything was taken away") : qsTr("Nothing waits");
    }
    readonly property string facts: {
        if (!root.model.isKnown)
            return "";
        const parts = [];
        if (root.model.since !== "" && root.model.visits > 0)
            parts.push(qsTr("The oldest is from %1.").arg(root.model.since));
        if (root.model.lastTaken === "")
            parts.push(qsTr("Nothing was ever taken away from this kiosk."));
        else
            parts.push(qsTr("Last taken away: %1. Taken away is not yet received: it all stays here until the province's receipt comes.").arg(root.model.lastTaken));
        if (root.model.label !== "")
            parts.push(qsTr("USB “%1” is in.").arg(root.model.label));
        return parts.join(" ");
    }
    readonly property string outcome: {
        if (root.model.problem !== "")
            return root.model.problem;
        if (root.model.outcome === "whole")
            return qsTr("Done. Bundles written now: %1, on the stick already: %2. The stick may be pulled.").arg(root.model.written).arg(root.model.already);
        if (root.model.outcome === "stopped")
            return qsTr("Stopped. Bundles written: %1; the others still wait here. The stick may be pulled.").arg(root.model.written);
        return "";
    }
    readonly property bool isGood: root.model.problem === "" && root.model.outcome === "whole"

    Component.onDestruction: root.model.close()

    BoundedText {
        id: title

        objectName: "syncTitle"
        width: root.width - (others.visible ? others.width + Theme.space.medium : 0)
        maximumHeight: 140 * Theme.unit
        text: root.heading
        pixelSize: Theme.font.title
        weight: Theme.font.bold
        lineHeight: 1
    }

    KioskButton {
        id: others

        objectName: "otherStick"
        anchors.right: parent.right
        small: true
        kind: KioskButton.Secondary
        label: qsTr("Other stick")
        visible: root.model.stickCount > 1 && !root.model.taking
        onActivated: root.model.nextStick()
    }

    BoundedText {
        id: words

        objectName: "syncHelp"
        y: title.y + title.height + Theme.space.small
        width: root.width
        maximumHeight: 170 * Theme.unit
        text: root.facts
        color: Theme.colour.softInk
        pixelSize: Theme.font.small
    }

    Rectangle {
        id: result

        y: words.y + words.height + (visible ? Theme.space.medium : 0)
        width: root.width
        height: visible ? told.height + 2 * Theme.space.medium : 0
        radius: Theme.radius.small
        color: root.isGood ? Theme.colour.rightTint : root.model.problem !== "" ? Theme.safety.tint : Theme.colour.goldTint
        border.width: Theme.border.medium
        border.color: root.isGood ? Theme.colour.right : root.model.problem !== "" ? Theme.safety.strong : Theme.colour.gold
        visible: root.outcome !== ""

        Icon {
            id: sign

            x: Theme.space.large
            anchors.verticalCenter: parent.verticalCenter
            name: root.isGood ? "check" : "warning"
            colour: told.color
        }

        BoundedText {
            id: told

            objectName: "syncOutcome"
            x: sign.x + sign.width + Theme.space.medium
            y: Theme.space.medium
            width: result.width - x - Theme.space.large
            maximumHeight: 200 * Theme.unit
            text: root.outcome
            color: root.isGood ? Theme.colour.right : root.model.problem !== "" ? Theme.safety.strong : Theme.colour.ink
            pixelSize: Theme.font.small
            weight: Theme.font.semibold
        }
    }

    PagedList {
        id: rows

        // Of small type, below the name of a bundle.
        readonly property int lines: root.width < 1150 * Theme.unit ? 3 : 2

        focus: true
        y: result.y + result.height + Theme.space.medium
        width: root.width
        height: foot.y - y - Theme.space.medium
        gap: Theme.space.small
        items: root.model.loose > 0 ? [root.model.loose, ...root.model.bundles] : root.model.bundles
        rowHeight: Math.min(height, Math.max(Theme.touch.least, 1.4 * Theme.font.small + 1.35 * Theme.font.smallest * lines + 2 * Theme.space.tiny))
        delegate: bundleRow
    }

    Component {
        id: bundleRow

        Item {
            id: place

            required property var modelData
            readonly property bool isLoose: typeof place.modelData === "number"

            width: rows.width
            height: rows.rowHeight

            Loader {
                anchors.fill: parent
                sourceComponent: place.isLoose ? looseRow : sealedRow
            }

            Component {
                id: sealedRow

                SyncRow {
                    bundle: place.modelData
                    lines: rows.lines
                }
            }

            Component {
                id: looseRow

                Card {
                    radius: Theme.radius.small

                    BoundedText {
                        x: Theme.space.large
                        anchors.verticalCenter: parent?.verticalCenter
                        width: (parent?.width ?? 0) - 2 * x
                        maximumHeight: rows.rowHeight - 2 * Theme.space.small
                        text: qsTr("Records in no bundle yet: %1. They are packed when results are taken away.").arg(root.model.loose)
                        pixelSize: Theme.font.small
                        lineHeight: 1.1
                    }
                }
            }
        }
    }

    SyncFoot {
        id: foot

        y: root.height - height
        width: root.width
        model: root.model
        pages: rows
    }
}
