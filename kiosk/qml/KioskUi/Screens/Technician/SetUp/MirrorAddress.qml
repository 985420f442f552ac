pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// A field for the network address from which a kiosk with a network downloads the province's packs; off while it is empty.
FocusScope {
    id: root

    required property SetUpValuesViewModel values
    readonly property string scheme: "https://"
    readonly property string typed: field.text.trim() === root.scheme ? "" : field.text.trim()
    readonly property bool differs: root.typed !== root.values.mirror

    signal closed

    function save(): void {
        if (root.differs)
            root.values.saveMirror(root.typed);
    }

    focus: true

    KioskTextField {
        id: field

        objectName: "mirrorField"
        width: saveButton.x - Theme.touch.gap
        label: qsTr("Address of the packs on the network")
        text: root.values.mirror || root.scheme
        maximumLength: 120
        focus: true
        onFinished: root.save()
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
        available: root.differs
        onActivated: root.save()
    }

    BoundedText {
        objectName: "mirrorState"
        y: field.height + Theme.space.medium
        width: root.width
        maximumHeight: closeButton.y - y - Theme.space.medium
        text: {
            if (root.values.mirrorProblem)
                return qsTr("That is no address. It begins with https:// and has no spaces.");
            if (root.differs)
                return root.typed === "" ? qsTr("Not saved yet: packs would come from sticks only.") : qsTr("Not saved yet.");
            return root.values.mirror === "" ? qsTr("Off: packs come from sticks only.") : qsTr("Saved. A technician can load packs from there when the kiosk has a network.");
        }
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
        label: qsTr("To the province's key")
        onActivated: root.closed()
    }
}
