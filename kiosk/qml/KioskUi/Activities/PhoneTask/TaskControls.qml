pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import KioskUi.Theme
import KioskUi.Components

// The buttons below a phone task: pause, back and replay during the demonstration; the next mode after a completed one.
RowLayout {
    id: root

    required property string mode
    required property string nextMode
    required property bool finished
    required property bool canPrevious
    required property bool paused
    readonly property bool watches: root.mode === "watch"
    readonly property bool leads: root.finished && root.nextMode !== ""
    // True if the buttons of the demonstration need the width of their icons for their words.
    readonly property bool isTight: root.watches && !root.finished && pause.wordsWidth + previous.wordsWidth + again.wordsWidth + 3 * (Theme.touch.icon + Theme.space.small + 2 * Theme.space.tiny) + 2 * root.spacing > root.width

    signal pauseAsked
    signal acted(part: string)

    visible: root.watches || root.finished
    height: Theme.touch.main
    spacing: Theme.touch.tightGap

    KioskButton {
        objectName: "nextMode"
        label: root.nextMode === "follow" ? qsTr("Now follow along") : root.nextMode === "alone" ? root.mode === "variant" ? qsTr("On my own once more") : qsTr("Now on my own") : qsTr("Now a different way")
        kind: root.mode === "watch" || root.mode === "follow" ? KioskButton.Primary : KioskButton.Secondary // «Continue» leads on
        iconName: "arrow-right"
        iconAfter: true
        visible: root.leads
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.maximumWidth: implicitWidth
        onActivated: root.acted("mode:" + root.nextMode)
    }

    KioskButton {
        id: pause

        objectName: "watchPause"
        label: root.paused ? qsTr("Go on") : qsTr("Pause")
        kind: KioskButton.Secondary
        iconName: root.isTight ? "" : root.paused ? "play" : "pause"
        small: true
        visible: root.watches && !root.finished
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.maximumWidth: implicitWidth
        onActivated: root.pauseAsked()
    }

    KioskButton {
        id: previous

        objectName: "watchPrevious"
        label: qsTr("Step back")
        kind: KioskButton.Secondary
        iconName: root.isTight ? "" : "arrow-left"
        small: true
        visible: root.watches && !root.finished
        available: root.canPrevious
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.maximumWidth: implicitWidth
        onActivated: root.acted("previous")
    }

    KioskButton {
        id: again

        objectName: "watchAgain"
        label: root.watches ? qsTr("Watch again") : qsTr("Once more")
        kind: KioskButton.Secondary
        iconName: root.isTight ? "" : "retry"
        small: true
        visible: root.watches || root.finished
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.maximumWidth: implicitWidth
        onActivated: root.acted("again")
    }

    Item {
        Layout.fillWidth: true
        Layout.preferredWidth: 0
    }
}
