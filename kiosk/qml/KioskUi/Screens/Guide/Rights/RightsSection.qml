pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// The rights of the shown person: everything stored, restricted use, and the open requests.
FocusScope {
    id: root

    required property RightsViewModel model
    readonly property int columns: root.width > 1300 * Theme.unit * Theme.font.halfScale ? 3 : root.width > 800 * Theme.unit * Theme.font.halfScale ? 2 : 1
    readonly property real cell: (root.width - (root.columns - 1) * acts.spacing) / root.columns

    Grid {
        id: acts

        columns: root.columns
        spacing: Theme.touch.tightGap

        KioskButton {
            objectName: "showOwnData"
            width: root.cell
            height: Theme.touch.least
            small: true
            kind: KioskButton.Secondary
            iconName: "app-paper"
            label: qsTr("Everything stored")
            focus: true
            onActivated: root.model.showData()
        }

        KioskButton {
            objectName: "newRequest"
            width: root.cell
            height: Theme.touch.least
            small: true
            kind: KioskButton.Secondary
            iconName: "app-plus"
            label: qsTr("New request")
            onActivated: root.model.beginRequest()
        }

        KioskButton {
            objectName: "restrictPerson"
            width: root.cell
            height: Theme.touch.least
            small: true
            kind: KioskButton.Secondary
            iconName: root.model.isRestricted ? "play" : "pause"
            label: root.model.isRestricted ? qsTr("Use the record again") : qsTr("Stop using the record")
            onActivated: root.model.askRestrict()
        }
    }

    RequestsList {
        y: acts.height + Theme.space.medium
        width: root.width
        height: root.height - y
        model: root.model.requests
        showsPerson: false
    }
}
