pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Guide.Learners
import KioskUi.Screens.Staff

// The people with a record: a list, and one person with everything that is stored and learned.
StaffPage {
    id: root

    required property LearnersViewModel model
    readonly property DeletingViewModel deleting: root.model.person.deleting

    isWide: root.model.person.isOpen
    sheet: root.deleting.problem.length > 0 ? problem : root.deleting.question !== "" ? question : root.model.person.codeQuestion !== "" ? codeQuestion : null

    LearnersList {
        anchors.fill: parent
        model: root.model
        visible: !root.model.person.isOpen
        enabled: visible
        focus: visible
    }

    Loader {
        anchors.fill: parent
        active: root.model.person.isOpen
        focus: active
        sourceComponent: PersonView {
            model: root.model.person
        }
    }

    Component {
        id: question

        DeleteQuestion {
            model: root.deleting
        }
    }

    Component {
        id: codeQuestion

        NoticeOverlay {
            objectName: "codeQuestion"
            title: root.model.person.codeQuestion
            text: qsTr("The old pictures no longer work.")
            firstLabel: qsTr("Leave it")
            firstIcon: "close"
            secondLabel: qsTr("New pictures")
            secondIcon: "app-key"
            onFirst: root.model.person.keepCode()
            onSecond: root.model.person.newCode()
        }
    }

    Component {
        id: problem

        NoticeOverlay {
            objectName: "deleteProblem"
            title: root.deleting.problem[0] ?? ""
            text: root.deleting.problem[1] ?? ""
            firstLabel: qsTr("Close")
            onFirst: root.deleting.closeProblem()
        }
    }
}
