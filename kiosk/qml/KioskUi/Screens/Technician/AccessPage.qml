pragma ComponentBehavior: Bound

import KioskUi.Bridge
import KioskUi.Screens.Staff
import KioskUi.Screens.Technician.Access

// Whose PINs there are, and setting them.
StaffPage {
    id: root

    required property AccessViewModel model

    StaffPins {
        anchors.fill: parent
        model: root.model
    }
}
