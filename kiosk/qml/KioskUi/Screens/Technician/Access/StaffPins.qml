pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Staff.Pin
import KioskUi.Theme

// The staff's PINs: which are set, and the keypad to set them. A staff page and a step of the set-up use this item.
FocusScope {
    id: root

    required property AccessViewModel model
    readonly property real rowHeight: 200 * Theme.unit

    focus: true

    FocusScope {
        anchors.fill: parent
        visible: !root.model.asking
        focus: visible

        BoundedText {
            id: title

            width: root.width
            maximumHeight: 140 * Theme.unit
            text: qsTr("PINs")
            pixelSize: Theme.font.title
            weight: Theme.font.bold
            lineHeight: 1
        }

        BoundedText {
            id: words

            objectName: "accessHelp"
            y: title.y + title.height + Theme.space.small
            width: root.width
            maximumHeight: 130 * Theme.unit
            text: qsTr("After five wrong PINs in a row you have to wait, longer each time.")
            color: Theme.colour.softInk
            pixelSize: Theme.font.small
        }

        Column {
            y: words.y + words.height + Theme.space.large
            width: root.width
            spacing: Theme.touch.gap

            AccessRow {
                objectName: "technicianRow"
                width: root.width
                height: root.rowHeight
                name: qsTr("Technician")
                told: root.model.done === "technician" ? qsTr("The new PIN is set.") : qsTr("Six digits or more. You enter the old PIN first.")
                done: root.model.done === "technician"
                act: qsTr("Change…")
                button: "changeTechnician"
                onActivated: root.model.changeTechnician()
            }

            AccessRow {
                objectName: "guideRow"
                width: root.width
                height: root.rowHeight
                name: qsTr("Guides")
                told: root.model.guideText
                done: root.model.done === "guide"
                act: root.model.hasGuide ? qsTr("Change…") : qsTr("Set…")
                button: "changeGuide"
                onActivated: root.model.changeGuide()
            }
        }
    }

    Loader {
        anchors.fill: parent
        active: root.model.asking
        focus: active
        sourceComponent: FocusScope {
            focus: true
            Keys.onEscapePressed: root.model.cancel()

            KioskButton {
                id: back

                objectName: "pinCancel"
                label: qsTr("Cancel")
                iconName: "arrow-left"
                kind: KioskButton.Secondary
                small: true
                available: root.model.pin.phase !== "checking"
                onActivated: root.model.cancel()
            }

            PinPad {
                y: back.height + Theme.space.large
                width: root.width
                height: root.height - y
                model: root.model.pin
                focus: true
            }
        }
    }
}
