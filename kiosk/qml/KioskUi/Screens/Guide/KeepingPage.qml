pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Screens.Guide.Adding
import KioskUi.Screens.Staff

// The steps of adding the guest whose visit is open, over the visit and without the side bar.
StaffPage {
    id: root

    required property KeepingPageViewModel model

    isWide: true

    Loader {
        anchors.fill: parent
        active: root.model.adding.isOpen
        focus: active
        sourceComponent: AddingView {
            model: root.model.adding
        }
    }
}
