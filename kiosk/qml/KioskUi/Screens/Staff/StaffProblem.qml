pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components

// Reports a failure to staff, together with the remedy.
NoticeOverlay {
    id: root

    required property StaffViewModel staff

    objectName: "staffProblem"
    title: root.staff.problem
    text: root.staff.cure
    firstLabel: qsTr("I understand")
    onFirst: root.staff.dismissProblem()
}
