pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Guide.Group
import KioskUi.Screens.Staff
import KioskUi.Theme

// Teaching a group: the choice of a lesson beside the side bar; then the lesson on the whole screen, and on a second screen.
StaffPage {
    id: root

    required property GroupViewModel model
    readonly property GroupLessonViewModel lesson: root.model.lesson

    function attend(): void {
        if (root.Window.window !== null)
            root.model?.room.attend(root.Window.window);
    }

    isWhole: root.lesson.isOpen
    sheet: root.lesson.asksLeave ? leaveSheet : root.lesson.asksPublish ? publishSheet : root.lesson.hands.asksPresent ? presentSheet : null
    Component.onCompleted: root.attend()
    Window.onWindowChanged: root.attend()

    Binding {
        target: Theme
        property: "leastTextScale"
        value: root.lesson.isOpen ? 1.5 : 1
    }

    Loader {
        anchors.fill: parent
        active: root.model.isKnown && !root.lesson.isOpen
        focus: active
        sourceComponent: ChoiceView {
            model: root.model
        }
    }

    Loader {
        anchors.fill: parent
        active: root.lesson.isOpen
        focus: active
        sourceComponent: TeachingScreen {
            lesson: root.lesson
            room: root.model.room
            activity: root.lesson.player.activity
        }
    }

    Loader {
        active: root.lesson.isOpen && root.model.room.isPresent
        sourceComponent: RoomWindow {
            lesson: root.lesson
            room: root.model.room
            host: Qt.size(root.width, root.height)
        }
    }

    Component {
        id: leaveSheet

        NoticeOverlay {
            objectName: "leaveGroup"
            title: qsTr("Stop teaching the group?")
            text: root.lesson.hands.hasUnpublished ? qsTr("The published answers are kept. The hands counted now are not: they were not published.") : qsTr("The published answers are kept.")
            firstLabel: qsTr("Stop")
            secondLabel: qsTr("Go on with the lesson")
            secondIcon: "play"
            onFirst: root.lesson.leave()
            onSecond: root.lesson.stay()
        }
    }

    Component {
        id: publishSheet

        NoticeOverlay {
            objectName: "publishFirst"
            title: qsTr("Publish the answer before you go on?")
            text: qsTr("Hands counted: %1. They are recorded only when the answer is published.").arg(root.lesson.hands.total)
            firstLabel: qsTr("Publish the answer")
            secondLabel: qsTr("Go on without recording")
            secondIcon: "arrow-right"
            onFirst: root.lesson.publishFirst()
            onSecond: root.lesson.goOn()
        }
    }

    Component {
        id: presentSheet

        NoticeOverlay {
            objectName: "morePresent"
            title: qsTr("Is one more person here?")
            text: qsTr("All %1 people present have raised a hand already.").arg(root.lesson.hands.present)
            firstLabel: qsTr("Yes, one more person")
            firstIcon: "person-add"
            secondLabel: qsTr("No")
            secondIcon: "close"
            onFirst: root.lesson.hands.addPresent()
            onSecond: root.lesson.hands.keepPresent()
        }
    }
}
