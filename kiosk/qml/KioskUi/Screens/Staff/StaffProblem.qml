pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components

// A failure reported to staff, and what to do about it.
NoticeOverlay {
    id: root

    required property StaffViewModel staff

    objectName: "staffProblem"
    title: root.staff.problem
    text: root.staff.cure
    firstLabel: qsTr("I understand")
    onFirst: root.staff.dismissProblem()
}
