pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Staff.Guides
import KioskUi.Screens.Staff.Pin
import KioskUi.Theme

// The technician's PIN and the accounts of guides. A staff page and a step of the set-up use this item.
FocusScope {
    id: root

    required property AccessViewModel model
    readonly property bool isPlain: !root.model.own.asking && root.model.guides.view === "list"
    readonly property Component sheet: panel.sheet

    focus: true

    FocusScope {
        anchors.fill: parent
        visible: root.isPlain
        focus: visible

        BoundedText {
            id: title

            width: root.width
            maximumHeight: 100 * Theme.unit
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
            maximumHeight: 100 * Theme.unit
            text: qsTr("After five wrong PINs in a row you have to wait, longer each time.")
            color: Theme.colour.softInk
            pixelSize: Theme.font.small
        }

        AccessRow {
            id: technician

            objectName: "technicianRow"
            y: words.y + words.height + Theme.space.medium
            width: root.width
            height: 170 * Theme.unit
            name: qsTr("Technician")
            told: root.model.own.done ? qsTr("The new PIN is set.") : qsTr("Six digits or more. You enter the old PIN first.")
            done: root.model.own.done
            act: qsTr("Change…")
            button: "changeTechnician"
            onActivated: root.model.own.begin()
        }

        GuidesList {
            y: technician.y + technician.height + Theme.space.large
            width: root.width
            height: root.height - y
            model: root.model.guides
            titleSize: Theme.font.subtitle
            focus: true
        }
    }

    Loader {
        anchors.fill: parent
        active: root.model.own.asking
        focus: active
        sourceComponent: InlineDialogue {
            model: root.model.own.pin
            onCancelled: root.model.own.cancel()
        }
    }

    GuidePanel {
        id: panel

        anchors.fill: parent
        model: root.model.guides
        focus: visible
    }
}
