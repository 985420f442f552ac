pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Screens.Technician.Access

// The staff's PINs, as on the page of the side bar.
StepBody {
    id: root

    StaffPins {
        anchors.fill: parent
        model: root.model.access
    }
}
