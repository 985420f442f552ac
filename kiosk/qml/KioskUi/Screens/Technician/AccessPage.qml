pragma ComponentBehavior: Bound

import KioskUi.Bridge
import KioskUi.Screens.Staff
import KioskUi.Screens.Technician.Access

// The page that shows and sets the staff's PINs.
StaffPage {
    id: root

    required property AccessViewModel model

    StaffPins {
        anchors.fill: parent
        model: root.model
    }
}
