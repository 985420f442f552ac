pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Staff
import KioskUi.Screens.Staff.Pin
import KioskUi.Theme

// The page on which guides change their own PIN.
StaffPage {
    id: root

    required property OwnPinViewModel model

    FocusScope {
        anchors.fill: parent
        visible: !root.model.asking
        focus: visible

        TitleText {
            id: title

            width: root.width
            maximumHeight: 140 * Theme.unit
            text: qsTr("My PIN")
        }

        BoundedText {
            id: words

            objectName: "ownPinHelp"
            y: title.y + title.height + Theme.space.small
            width: root.width
            maximumHeight: 200 * Theme.unit
            text: root.model.done ? qsTr("The new PIN is set.") : qsTr("Nobody else needs to know your PIN. Change it if somebody has seen it.")
            color: Theme.colour.softInk
            pixelSize: Theme.font.body
        }

        KioskButton {
            objectName: "changeOwnPin"
            y: words.y + words.height + Theme.space.large
            width: Math.min(implicitWidth, root.width)
            label: qsTr("Change my PIN…")
            iconName: "lock"
            focus: true
            onActivated: root.model.begin()
        }
    }

    Loader {
        anchors.fill: parent
        active: root.model.asking
        focus: active
        sourceComponent: InlineDialogue {
            model: root.model.pin
            onCancelled: root.model.cancel()
        }
    }
}
