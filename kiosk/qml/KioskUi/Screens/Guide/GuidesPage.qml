pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Screens.Staff
import KioskUi.Screens.Staff.Guides

// The page on which lead guides manage the accounts of guides.
StaffPage {
    id: root

    required property GuidesViewModel model

    sheet: panel.sheet

    GuidesList {
        anchors.fill: parent
        model: root.model
        visible: root.model.view === "list"
        focus: visible
    }

    GuidePanel {
        id: panel

        anchors.fill: parent
        model: root.model
        focus: visible
    }
}
