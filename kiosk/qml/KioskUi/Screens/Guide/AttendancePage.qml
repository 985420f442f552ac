pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Guide.Adding
import KioskUi.Screens.Guide.Attendance
import KioskUi.Screens.Staff
import KioskUi.Theme

// Attendance by one touch a person, and the steps of adding a person.
StaffPage {
    id: root

    required property AttendanceViewModel model
    readonly property bool isNarrow: root.width < 1400 * Theme.unit * Theme.font.halfScale
    readonly property real gap: Theme.touch.gap
    readonly property real cardWidth: (root.width - (root.columns - 1) * root.gap) / root.columns
    readonly property int columns: Math.max(2, Math.min(5, Math.floor((root.width + root.gap) / (250 * Theme.unit * Math.max(1, Theme.font.halfScale) + root.gap))))
    readonly property real bodyHeight: foot.y - body.y - Theme.space.small
    readonly property real cardLeast: 84 * Theme.unit + Math.max(Theme.font.small * 1.3, Theme.font.smallest * 2.2) + Theme.font.button * 1.25 + Theme.space.small
    readonly property int rows: Math.max(1, Math.min(3, Math.floor((root.bodyHeight + root.gap) / (root.cardLeast + root.gap))))

    isWide: root.model.adding.isOpen
    onColumnsChanged: root.model.setPageSize(root.columns * root.rows)
    onRowsChanged: root.model.setPageSize(root.columns * root.rows)
    Component.onCompleted: root.model.setPageSize(root.columns * root.rows)

    FocusScope {
        id: list

        anchors.fill: parent
        visible: !root.model.adding.isOpen
        enabled: visible
        focus: visible

        AttendanceHead {
            id: head

            width: root.width
            height: implicitHeight
            focus: true
            model: root.model
        }

        Grid {
            id: body

            y: head.height + Theme.space.medium
            columns: root.columns
            spacing: root.gap

            Repeater {
                model: root.model.cards.slice(0, root.columns * root.rows) // after a change of size, the old page may be longer

                AttendanceCard {
                    required property var modelData
                    required property int index

                    objectName: "person-" + index
                    label: modelData.label
                    family: modelData.family
                    given: modelData.given
                    year: modelData.year
                    face: modelData.face
                    checked: modelData.isPresent
                    width: root.cardWidth
                    height: Math.min(Math.max(232 * Theme.unit * Theme.font.halfScale, root.cardLeast), (root.bodyHeight - (root.rows - 1) * root.gap) / root.rows)
                    onActivated: root.model.toggle(modelData.key)
                }
            }
        }

        BoundedText {
            objectName: "attendanceNote"
            y: body.y
            width: root.width
            maximumHeight: root.bodyHeight
            text: root.model.note
            visible: text !== ""
            color: Theme.colour.softInk
        }

        AttendanceFoot {
            id: foot

            y: root.height - height
            width: root.width
            height: implicitHeight
            model: root.model
            isDense: root.isNarrow
        }
    }

    Loader {
        anchors.fill: parent
        active: root.model.adding.isOpen
        focus: active
        sourceComponent: AddingView {
            model: root.model.adding
        }
    }
}
