pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Staff
import KioskUi.Theme

// The choice of a lesson for a group: strand, lesson, number of people. Without a session: a note.
FocusScope {
    id: root

    required property GroupViewModel model
    readonly property bool offersUnfinished: root.model.unfinishedTitle !== "" && root.model.strand === ""

    focus: true

    TitleText {
        id: title

        objectName: "groupPageTitle"
        width: root.width
        maximumHeight: 150 * Theme.unit
        text: root.model.strand === "" || root.model.lessonTitle !== "" ? qsTr("Teach the group") : root.model.strandTitle
    }

    BoundedText {
        id: note

        objectName: "groupNote"
        y: title.height + Theme.space.small
        width: root.width
        maximumHeight: 170 * Theme.unit
        text: root.model.note
        color: Theme.colour.softInk
        lineHeight: 1.1
    }

    Loader {
        readonly property Component shown: {
            if (!root.model.hasSession)
                return null;
            if (root.offersUnfinished)
                return unfinished;
            if (root.model.strand === "")
                return strandChoice;
            return root.model.lessonTitle === "" ? lessonChoice : start;
        }

        y: note.y + note.height + Theme.space.medium
        width: root.width
        height: root.height - y
        focus: true
        sourceComponent: shown
    }

    Component {
        id: unfinished

        Unfinished {
            model: root.model
        }
    }

    Component {
        id: strandChoice

        StrandChoice {
            model: root.model
        }
    }

    Component {
        id: lessonChoice

        LessonChoice {
            model: root.model
        }
    }

    Component {
        id: start

        StartView {
            model: root.model
        }
    }
}
