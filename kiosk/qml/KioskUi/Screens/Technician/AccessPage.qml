pragma ComponentBehavior: Bound

import KioskUi.Bridge
import KioskUi.Screens.Staff
import KioskUi.Screens.Technician.Access

// The page that shows and sets the staff's PINs.
StaffPage {
    id: root

    required property AccessViewModel model

    sheet: pins.sheet

    StaffPins {
        id: pins

        anchors.fill: parent
        model: root.model
    }
}
