pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Keyboard
import KioskUi.Screens.Guide.Adding
import KioskUi.Screens.Guide.Attendance
import KioskUi.Screens.Staff
import KioskUi.Theme

// Attendance by one touch a person, counters for people without a record, and the steps of adding a person.
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

        BoundedText {
            id: title

            objectName: "attendanceTitle"
            width: root.isNarrow ? root.width - tally.width - Theme.space.medium : Math.min(implicitWidth, root.width * 0.23)
            maximumHeight: Theme.touch.main
            y: (Theme.touch.main - height) / 2
            text: qsTr("Attendance")
            pixelSize: Theme.font.title
            weight: Theme.font.bold
            lineHeight: 1
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
            x: (root.isNarrow ? root.width : tally.x - Theme.space.medium) - width
            y: root.isNarrow ? Theme.touch.main + Theme.space.small : (Theme.touch.main - height) / 2
            width: Math.min(implicitWidth, root.width * 0.4)
            height: root.isNarrow ? Theme.touch.least : 96 * Theme.unit
            label: qsTr("Add")
            iconName: "app-plus"
            small: root.isNarrow
            visible: root.model.isOpen
            onActivated: root.model.add()
        }

        WritingField {
            id: search

            objectName: "attendanceSearch"
            x: root.isNarrow ? 0 : title.width + Theme.space.medium
            y: Math.round(addButton.y)
            width: (addButton.visible ? addButton.x - Theme.space.medium : root.isNarrow ? root.width : tally.x - Theme.space.medium) - x
            height: Math.floor(addButton.height)
            label: qsTr("Search by name")
            placeholder: qsTr("Search")
            iconName: "app-search"
            onEdited: text => root.model.search(text)
        }

        Grid {
            id: body

            y: Math.max(Theme.touch.main, addButton.y + addButton.height) + Theme.space.medium
            columns: root.columns
            spacing: root.gap

            Repeater {
                model: root.model.cards

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

        Item {
            id: foot

            y: root.height - height
            width: root.width
            height: Theme.touch.main

            PageTurner {
                anchors.verticalCenter: parent.verticalCenter
                page: root.model.page
                pageCount: root.model.pageCount
                small: root.isNarrow
                onTurned: page => root.model.showPage(page)
            }

            Card {
                x: root.width - width
                width: counters.width + 2 * Theme.space.medium
                height: parent.height
                visible: root.model.isOpen

                Row {
                    id: counters

                    x: Theme.space.medium
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: Theme.space.medium

                    KioskText {
                        anchors.verticalCenter: parent.verticalCenter
                        text: qsTr("Only counted")
                        visible: !root.isNarrow
                        font.pixelSize: Theme.font.small
                        font.weight: Theme.font.bold
                        wrapMode: Text.NoWrap
                        lineHeight: 1
                    }

                    Counter {
                        name: "male"
                        label: qsTr("Men")
                        isCompact: root.isNarrow
                        number: root.model.countedMale
                        onChanged: by => root.model.countMale(by)
                    }

                    Counter {
                        name: "female"
                        label: qsTr("Women")
                        isCompact: root.isNarrow
                        number: root.model.countedFemale
                        onChanged: by => root.model.countFemale(by)
                    }
                }
            }
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
