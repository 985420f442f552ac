pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Theme

// The window on the second screen: the lesson without controls, or the guide's picture. It takes no touches and no focus.
// `Theme.unit` belongs to the guide's screen, so the content is laid out in its units and then scaled.
Window {
    id: root

    required property GroupLessonViewModel lesson
    required property RoomScreenViewModel room
    // Size of the guide's screen.
    required property size host
    readonly property real ownScale: root.room.mirrors ? Math.min(root.width / root.host.width, root.height / root.host.height) : Math.min(root.height / 1080, root.width / 1440) / Theme.unit

    objectName: "roomWindow"
    transientParent: null
    visible: false
    color: Theme.colour.paper
    flags: Qt.Window | Qt.FramelessWindowHint | Qt.WindowDoesNotAcceptFocus
    Component.onCompleted: root.room.place(root)

    Item {
        width: root.room.mirrors ? root.host.width : root.width / root.ownScale
        height: root.room.mirrors ? root.host.height : root.height / root.ownScale
        x: (root.width - width * root.ownScale) / 2
        y: (root.height - height * root.ownScale) / 2
        scale: root.ownScale
        transformOrigin: Item.TopLeft
        enabled: false

        Loader {
            anchors.fill: parent
            sourceComponent: root.room.mirrors ? same : only
        }
    }

    Component {
        id: only

        LessonStage {
            lesson: root.lesson
            activity: root.lesson.echo
            interactive: false
        }
    }

    Component {
        id: same

        TeachingScreen {
            lesson: root.lesson
            room: root.room
            activity: root.lesson.echo
            isOwn: false
        }
    }
}
