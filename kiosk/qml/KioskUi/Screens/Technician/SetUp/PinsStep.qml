pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Screens.Technician.Access

// Sets the staff's PINs, like the staff page for PINs.
StepBody {
    id: root

    sheet: pins.sheet
    hasOwnButtons: !pins.isPlain

    StaffPins {
        id: pins

        anchors.fill: parent
        model: root.model.access
    }
}
