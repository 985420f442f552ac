pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// The group lesson that was interrupted: go on with it, or end it.
FocusScope {
    id: root

    required property GroupViewModel model

    BoundedText {
        id: words

        objectName: "unfinishedTitle"
        width: root.width
        maximumHeight: root.height * 0.3
        text: qsTr("Interrupted: %1").arg(root.model.unfinishedTitle)
        pixelSize: Theme.font.subtitle
        weight: Theme.font.semibold
        lineHeight: 1.05
    }

    KioskButton {
        id: goOn

        objectName: "goOnGroup"
        y: words.height + Theme.space.huge
        width: root.width
        height: 160 * Theme.unit
        label: qsTr("Go on")
        iconName: "play"
        focus: true
        onActivated: root.model.goOn()
    }

    KioskButton {
        objectName: "giveUpGroup"
        y: goOn.y + goOn.height + Theme.touch.gap
        width: Math.min(implicitWidth, root.width)
        label: qsTr("End it")
        kind: KioskButton.Secondary
        iconName: "close"
        onActivated: root.model.giveUp()
    }
}
