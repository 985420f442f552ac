pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// The guide's bar under a group lesson: the way through the steps, the narration, the keys, and the end.
Rectangle {
    id: root

    required property GroupLessonViewModel lesson
    required property RoomScreenViewModel room

    height: Theme.touch.least + 2 * Theme.space.small
    color: Theme.colour.dark

    Rectangle {
        width: parent.width
        height: Theme.border.thin
        color: Theme.colour.line
        visible: Theme.highContrast
    }

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.space.huge
        anchors.rightMargin: Theme.space.huge
        spacing: Theme.touch.gap

        BarButton {
            objectName: "groupBack"
            label: qsTr("Previous step")
            keyIcon: "previous-page"
            available: root.lesson.canGoBack
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            onActivated: root.lesson.back()
        }

        BarButton {
            objectName: "groupRepeat"
            label: qsTr("Hear again")
            iconName: "speaker"
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            onActivated: root.lesson.repeat()
        }

        Item {
            id: between

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 0

            Row {
                id: keys

                objectName: "groupKeys"
                anchors.centerIn: parent
                spacing: Theme.space.small
                visible: root.lesson.votes && root.lesson.hands.isOpen && implicitWidth <= between.width

                Repeater {
                    model: root.lesson.hands.rows.length

                    KeyHint {
                        required property int index

                        sign: String(index + 1)
                    }
                }

                KioskText {
                    anchors.verticalCenter: parent.verticalCenter
                    text: qsTr("add one hand")
                    color: Theme.colour.darkSoftInk
                    font.pixelSize: Theme.font.smallest
                    font.weight: Theme.font.semibold
                    lineHeight: 1
                    wrapMode: Text.NoWrap
                }
            }
        }

        BarButton {
            objectName: "groupMirror"
            label: root.room.mirrors ? qsTr("Show only the lesson on the second screen") : qsTr("Show the same picture on both screens")
            iconName: "app-screen"
            collapsed: true
            visible: root.room.isPresent
            checked: root.room.mirrors
            role: Accessible.CheckBox
            onActivated: root.room.toggleMirror()
        }

        BarButton {
            objectName: "groupLeave"
            label: qsTr("Stop teaching")
            iconName: "close"
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            onActivated: root.lesson.askLeave()
        }

        BarButton {
            objectName: "groupNext"
            label: root.lesson.nextLabel
            keyIcon: root.lesson.isLast ? "check" : "next-page"
            iconAfter: true
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            onActivated: root.lesson.next()
        }
    }
}
