pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// A field for the network address from which a kiosk with a network downloads the province's packs; off while it is empty.
FocusScope {
    id: root

    required property SetUpValuesViewModel values

    signal closed

    focus: true
    Component.onCompleted: root.values.typeMirror(field.text)

    KioskTextField {
        id: field

        objectName: "mirrorField"
        width: saveButton.x - Theme.touch.gap
        label: qsTr("Network address of the packs")
        text: root.values.mirror || root.values.mirrorScheme
        maximumLength: 120
        focus: true
        onTextChanged: root.values.typeMirror(field.text)
        onFinished: root.values.saveMirror()
    }

    KioskButton {
        id: saveButton

        objectName: "saveMirror"
        x: root.width - width
        height: field.height
        label: qsTr("Save")
        iconName: "check"
        collapsed: Theme.textScale > 1
        kind: KioskButton.Secondary
        available: root.values.mirrorDiffers
        onActivated: root.values.saveMirror()
    }

    BoundedText {
        objectName: "mirrorState"
        y: field.height + Theme.space.medium
        width: root.width
        maximumHeight: closeButton.y - y - Theme.space.medium
        text: root.values.mirrorText
        color: root.values.mirrorProblem ? Theme.safety.strong : Theme.colour.ink
        pixelSize: Theme.font.body
    }

    KioskButton {
        id: closeButton

        objectName: "closeMirror"
        y: root.height - height
        small: true
        kind: KioskButton.Secondary
        iconName: "arrow-left"
        label: qsTr("Back to province key")
        onActivated: root.closed()
    }
}
