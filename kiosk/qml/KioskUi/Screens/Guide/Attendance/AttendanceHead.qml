pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Keyboard
import KioskUi.Screens.Staff
import KioskUi.Theme

// The title, the search, the button that adds a person, and the tally; in two rows if one row is too short for them.
FocusScope {
    id: root

    required property AttendanceViewModel model
    readonly property real gap: Theme.space.medium
    readonly property real searchLeast: 300 * Theme.unit
    readonly property real addRoom: root.model.isOpen ? addButton.implicitWidth + root.gap : 0
    readonly property bool isStacked: title.implicitWidth + root.searchLeast + root.addRoom + tally.width + 2 * root.gap > root.width
    readonly property real rowY: root.isStacked ? Theme.touch.main + Theme.space.small : (Theme.touch.main - root.rowHeight) / 2
    readonly property real rowHeight: root.isStacked ? Theme.touch.least : 96 * Theme.unit

    implicitHeight: root.isStacked ? root.rowY + root.rowHeight : Theme.touch.main

    TitleText {
        id: title

        objectName: "attendanceTitle"
        width: root.isStacked ? root.width - tally.width - root.gap : implicitWidth
        maximumHeight: Theme.touch.main
        y: (Theme.touch.main - height) / 2
        text: qsTr("Attendance")
    }

    Tally {
        id: tally

        x: root.width - width
        number: root.model.present
        label: qsTr("present")
        details: root.model.tallyText
    }

    KioskButton {
        id: addButton

        objectName: "addPerson"
        x: (root.isStacked ? root.width : tally.x - root.gap) - width
        y: root.rowY
        width: Math.min(implicitWidth, root.width * 0.4)
        height: root.rowHeight
        label: qsTr("Add")
        iconName: "app-plus"
        small: true
        visible: root.model.isOpen
        onActivated: root.model.add()
    }

    WritingField {
        id: search

        objectName: "attendanceSearch"
        x: root.isStacked ? 0 : title.width + root.gap
        y: root.rowY
        width: (addButton.visible ? addButton.x - root.gap : root.isStacked ? root.width : tally.x - root.gap) - x
        height: root.rowHeight
        label: qsTr("Search by name")
        placeholder: qsTr("Search")
        iconName: "app-search"
        onEdited: text => root.model.search(text)
    }
}
