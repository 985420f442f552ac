pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// Backs up the record to a stick: shows the stick, the progress, and once only the code that opens the backup.
Overlay {
    id: root

    required property BackupViewModel model
    readonly property string phase: root.model.phase
    readonly property bool showsCode: root.phase === "code"
    readonly property real padding: Theme.space.huge
    readonly property real inner: root.sheetWidth - 2 * root.padding
    readonly property string heading: {
        switch (root.phase) {
        case "making":
            return root.model.stopping ? qsTr("Stopping…") : qsTr("Backing up to USB “%1”").arg(root.model.stick.label);
        case "code":
            return qsTr("Write this code on paper");
        case "keeping":
        case "done":
            return qsTr("The copy is on the stick");
        default:
            return qsTr("Back up to USB");
        }
    }
    readonly property string offer: {
        if (root.model.stick.label === "")
            return qsTr("Plug in a USB stick. People's progress, the PINs and the settings go onto it, locked with a code of 24 digits.");
        if (root.model.stick.isLocked)
            return qsTr("USB “%1” is write-protected. Take off the lock or take another stick.").arg(root.model.stick.label);
        return qsTr("People's progress, the PINs and the settings go onto USB “%1”, locked with a code of 24 digits. Have pen and paper ready.").arg(root.model.stick.label);
    }
    readonly property string told: {
        switch (root.phase) {
        case "making":
            return qsTr("Stay here until the code is shown: whoever leaves stops the copy.");
        case "code":
            return qsTr("It is shown this once. Keep the paper apart from the stick. Without the code nobody can open the copy.");
        case "keeping":
            return qsTr("One moment: the stick is still being used.");
        case "done":
            return [qsTr("The stick may be pulled. Keep stick and paper in two places, away from the kiosk."), root.model.dropped > 0 ? qsTr("Older copies taken off the stick: %1.").arg(root.model.dropped) : ""].join(" ").trim();
        default:
            return root.model.problem !== "" ? root.model.problem : [root.model.wasStopped ? qsTr("Stopped. Nothing of it is on the stick.") : "", root.offer].join(" ").trim();
        }
    }

    objectName: "backupSheet"
    sheetWidth: Math.min(root.width - 2 * Theme.space.margin, 1360 * Theme.unit)
    sheetHeight: foot.y + foot.height + root.padding
    Keys.onEscapePressed: {
        if (root.phase === "making")
            root.model.stop();
        else if (!root.showsCode)
            root.model.leave();
    }

    BoundedText {
        id: title

        objectName: "backupTitle"
        x: root.padding
        y: root.padding
        width: root.inner
        maximumHeight: root.height * 0.2
        text: root.heading
        pixelSize: Theme.font.title
        weight: Theme.font.bold
        lineHeight: 1.1
        horizontalAlignment: Text.AlignHCenter
    }

    BackupCode {
        id: code

        x: root.padding
        y: title.y + title.height + (visible ? Theme.space.large : 0)
        width: root.inner
        groups: root.model.code
        visible: root.showsCode
    }

    BoundedText {
        id: words

        objectName: "backupWords"
        x: root.padding
        y: code.y + code.height + Theme.space.large
        width: root.inner
        maximumHeight: root.height * 0.26
        text: root.told
        color: root.phase === "ready" && root.model.problem !== "" ? Theme.safety.strong : Theme.colour.ink
        horizontalAlignment: Text.AlignHCenter
    }

    BackupFoot {
        id: foot

        x: root.padding
        y: words.y + words.height + Theme.space.large
        width: root.inner
        model: root.model
    }
}
