pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// The buttons Back (left) and Next (right), in the same place in every view of the set-up.
FocusScope {
    id: root

    property string backLabel: qsTr("Back")
    property string nextLabel: qsTr("Next")
    property string nextIcon: "arrow-right"
    property bool canGoOn: true
    property bool hasNext: true
    // Width that the middle needs; if there is less, the button Back shows only its icon.
    property real middleWidth: 0
    default property alias middle: slot.data
    readonly property bool crowded: root.middleWidth > 0 && Theme.textScale > 1 && root.width < 1100 * Theme.unit
    readonly property real most: (root.width - Theme.touch.gap) / 2

    signal back
    signal next

    implicitHeight: Theme.touch.main

    KioskButton {
        id: backButton

        objectName: "setUpBack"
        width: Math.min(implicitWidth, root.most)
        height: root.height
        collapsed: root.middleWidth > 0 && fullWidth + nextButton.implicitWidth + root.middleWidth + 2 * Theme.touch.gap > root.width
        label: root.backLabel
        kind: KioskButton.Secondary
        iconName: "arrow-left"
        onActivated: root.back()
    }

    Item {
        id: slot

        x: backButton.x + backButton.width + Theme.touch.gap
        width: (root.hasNext ? nextButton.x : root.width) - x - Theme.touch.gap
        height: root.height
    }

    KioskButton {
        id: nextButton

        objectName: "setUpNext"
        x: root.width - width
        width: Math.min(implicitWidth, root.most, root.middleWidth > 0 ? root.width - backButton.width - root.middleWidth - 2 * Theme.touch.gap : root.most)
        height: root.height
        label: root.nextLabel
        iconName: root.crowded ? "" : root.nextIcon
        iconAfter: root.nextIcon === "arrow-right"
        available: root.canGoOn
        visible: root.hasNext
        onActivated: root.next()
    }
}
