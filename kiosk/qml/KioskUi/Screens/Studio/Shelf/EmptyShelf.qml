pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// What stands in place of the cards if there are none: why, and the example as a start.
FocusScope {
    id: root

    required property ShelfViewModel model
    readonly property string reason: root.model.needsCommune ? qsTr("This machine has no commune yet. The technician chooses it under Settings.") : root.model.note

    BoundedText {
        objectName: "shelfNote"
        width: example.visible ? example.x - Theme.space.large : root.width
        maximumHeight: root.height
        y: example.visible ? Math.max(0, (example.height - height) / 2) : 0
        text: root.reason
        color: Theme.colour.softInk
    }

    KioskButton {
        id: example

        objectName: "showSample"
        x: root.width - width
        width: Math.min(implicitWidth, root.width * 0.45)
        height: Theme.touch.main
        kind: KioskButton.Secondary
        label: qsTr("Look at an example")
        description: qsTr("Puts a finished example lesson on the shelf as a draft.")
        iconName: "app-book"
        focus: true
        visible: root.model.offersSample
        onActivated: root.model.showSample()
    }
}
