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
        text: root.model.heading
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
        text: root.model.helpText
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
