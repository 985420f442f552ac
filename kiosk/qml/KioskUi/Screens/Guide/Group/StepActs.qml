pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// The buttons for a step that the guide solves on the screen: hint, another try, done.
Row {
    id: root

    required property PlayerViewModel player
    readonly property bool hasHint: root.player.hasHint && root.player.hintText === ""
    readonly property bool isNeeded: root.hasHint || root.player.canRetry || root.player.needsSubmit

    spacing: Theme.touch.gap
    layoutDirection: Qt.RightToLeft

    KioskButton {
        objectName: "submitButton"
        label: qsTr("Done")
        iconName: "check"
        visible: root.player.needsSubmit
        available: root.player.canSubmit
        onActivated: root.player.submit()
    }

    KioskButton {
        objectName: "retryButton"
        label: qsTr("Try again")
        kind: KioskButton.Gold
        iconName: "retry"
        visible: root.player.canRetry
        onActivated: root.player.retry()
    }

    KioskButton {
        objectName: "hintButton"
        label: qsTr("Hint")
        kind: KioskButton.Gold
        iconName: "hint"
        visible: root.hasHint
        onActivated: root.player.showHint()
    }
}
