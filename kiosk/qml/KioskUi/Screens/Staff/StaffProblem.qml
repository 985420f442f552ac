pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components

// What could not be done for staff, and what to do about it.
NoticeOverlay {
    id: root

    required property StaffViewModel staff

    objectName: "staffProblem"
    title: root.staff.problem
    text: root.staff.cure
    firstLabel: qsTr("I understand")
    onFirst: root.staff.dismissProblem()
}
