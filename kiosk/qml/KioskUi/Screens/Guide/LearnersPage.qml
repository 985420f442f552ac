pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Guide.Learners
import KioskUi.Screens.Guide.Rights
import KioskUi.Screens.Staff

// The people with a record: a list, one person with everything that is stored and learned, and what guides have to do.
StaffPage {
    id: root

    required property LearnersViewModel model
    readonly property DeletingViewModel deleting: root.model.person.deleting
    readonly property RightsViewModel rights: root.model.person.rights
    readonly property MergingViewModel merging: root.model.person.isOpen ? root.model.person.merging : root.model.duties.duplicates.merging
    readonly property OutdatedCopiesViewModel copies: root.model.duties.copies
    readonly property RequestsViewModel asking: root.model.person.isOpen ? root.rights.requests : root.model.duties.requests

    isWide: root.model.person.isOpen || root.model.duties.isOpen
    sheet: {
        if (root.deleting.problem.length > 0)
            return problem;
        if (root.deleting.notes.isAsked)
            return deletedNotes;
        if (root.model.person.notes.isAsked)
            return correctedNotes;
        if (root.deleting.question !== "")
            return question;
        if (root.model.person.code.question !== "")
            return codeQuestion;
        if (root.rights.restrictQuestion !== "")
            return restrictQuestion;
        if (root.asking.question !== "")
            return requestQuestion;
        if (root.copies.question !== "")
            return copyQuestion;
        return root.merging.question !== "" ? mergeQuestion : null;
    }

    LearnersList {
        anchors.fill: parent
        model: root.model
        visible: !root.isWide
        enabled: visible
        focus: visible
    }

    Loader {
        anchors.fill: parent
        active: root.model.duties.isOpen && !root.model.person.isOpen
        focus: active
        sourceComponent: DutiesView {
            model: root.model.duties
        }
    }

    Loader {
        anchors.fill: parent
        active: root.rights.view !== ""
        focus: active
        sourceComponent: RightsView {
            model: root.rights
        }
    }

    Loader {
        anchors.fill: parent
        active: root.model.person.isOpen && root.rights.view === ""
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
        id: deletedNotes

        NotesQuestion {
            model: root.deleting.notes
            confirmLabel: qsTr("Delete for good")
            confirmIcon: "app-trash"
        }
    }

    Component {
        id: correctedNotes

        NotesQuestion {
            model: root.model.person.notes
            confirmLabel: qsTr("Correct the name")
            confirmIcon: "check"
        }
    }

    Component {
        id: restrictQuestion

        NoticeOverlay {
            objectName: "restrictQuestion"
            title: root.rights.restrictQuestion
            text: root.rights.restrictMeaning
            firstLabel: qsTr("Leave it")
            firstIcon: "close"
            secondLabel: root.rights.isRestricted ? qsTr("Use it again") : qsTr("Stop using it")
            secondIcon: "check"
            onFirst: root.rights.leave()
            onSecond: root.rights.confirmRestrict()
        }
    }

    Component {
        id: requestQuestion

        RequestQuestion {
            model: root.asking
        }
    }

    Component {
        id: codeQuestion

        NoticeOverlay {
            objectName: "codeQuestion"
            title: root.model.person.code.question
            text: root.model.person.code.isRunning ? qsTr("One moment…") : qsTr("The old pictures no longer work.")
            firstLabel: qsTr("Leave it")
            firstIcon: "close"
            secondLabel: qsTr("New pictures")
            secondIcon: "app-key"
            onFirst: root.model.person.code.cancel()
            onSecond: root.model.person.code.confirm()
        }
    }

    Component {
        id: mergeQuestion

        NoticeOverlay {
            objectName: "mergeQuestion"
            title: root.merging.question
            text: root.merging.consequences
            firstLabel: qsTr("Do not merge")
            firstIcon: "close"
            secondLabel: qsTr("Merge")
            secondIcon: "merge"
            onFirst: root.merging.keepApart()
            onSecond: root.merging.confirm()
        }
    }

    Component {
        id: copyQuestion

        NoticeOverlay {
            objectName: "copyQuestion"
            title: root.copies.question
            text: root.copies.consequences
            firstLabel: qsTr("Leave it")
            firstIcon: "close"
            secondLabel: qsTr("It is destroyed")
            secondIcon: "app-trash"
            onFirst: root.copies.leave()
            onSecond: root.copies.confirm()
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
