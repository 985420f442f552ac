pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Activities
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Resident
import KioskUi.Theme

// What the room sees of a group lesson: progress, title, and the current step. `interactive` is false on a second screen,
// where the stage only shows what the guide does.
FocusScope {
    id: root

    required property GroupLessonViewModel lesson
    required property ActivityViewModel activity
    property bool interactive: true
    readonly property PlayerViewModel player: root.lesson.player
    readonly property string speaking: root.lesson.speech.block
    readonly property StepView view: stage.view
    readonly property bool showsHint: root.player.hintText !== "" && !root.player.showFeedback
    readonly property bool showsPanel: !root.lesson.votes && !(root.view?.tellsItself ?? false) && (root.player.showFeedback || root.showsHint)
    readonly property bool besideActs: (root.view?.footClear ?? 0) > 0
    readonly property real panelWidth: body.width * Math.min(0.36, 1 - (root.view?.bodyShare ?? 0.5))

    function load(): void {
        if (root.lesson.votes)
            stage.load("", {}, root.activity);
        else
            stage.load(root.player.viewName, root.player.props, root.activity);
    }

    focus: true
    Component.onCompleted: root.load()

    // Unloads the view before its activity changes to the next step; the lesson then loads the next view.
    Connections {
        target: root.player

        function onStepChanged(): void {
            stage.load("", {}, root.activity);
        }
    }

    Connections {
        target: root.lesson

        function onStepChanged(): void {
            root.load();
        }
    }

    Item {
        id: head

        x: Theme.space.reading * 2 / 3
        y: Theme.space.medium
        width: root.width - 2 * x - (root.view?.footClear ?? 0)
        height: 76 * Theme.unit

        ProgressSegments {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(head.width * 0.45, 86 * Theme.unit * root.lesson.stepStates.length)
            steps: root.lesson.stepStates
            strand: root.player.strand
            label: qsTr("Step %1 of %2").arg(root.player.stepIndex + 1).arg(root.player.stepCount)
        }

        Drawing {
            id: drawing

            x: title.x - width - Theme.space.small
            width: head.height
            height: head.height
            source: root.lesson.picture
        }

        FitText {
            id: title

            objectName: "groupTitle"
            x: head.width - width
            width: Math.min(implicitWidth + 1, head.width * 0.5 - drawing.width - Theme.space.small)
            height: head.height
            text: root.lesson.title
            color: Theme.strand(root.player.strand).strong
            font.pixelSize: Math.round(40 * Theme.unit)
            font.weight: Theme.font.semibold
            verticalAlignment: Text.AlignVCenter
        }
    }

    Item {
        id: body

        x: head.x
        y: head.y + head.height + Theme.space.medium
        width: root.width - 2 * x
        height: root.height - y - Theme.space.medium

        ActivityHost {
            id: stage

            objectName: "stepStage"
            // A phone extends up beside the head and down beside the buttons.
            y: -headHeight
            width: body.width
            height: body.height + headHeight - (root.besideActs ? 0 : footHeight)
            headHeight: root.besideActs ? body.y - Theme.space.medium : 0
            footHeight: acts.visible ? acts.height + Theme.space.medium : 0
            enabled: root.interactive
            strand: root.player.strand
            asideWidth: root.showsPanel ? root.panelWidth : 0
        }

        Panel {
            objectName: "feedbackPanel"
            x: body.width - root.panelWidth
            y: root.view?.bodyTop ?? 0
            width: root.panelWidth
            height: body.height - stage.footHeight - y
            visible: root.showsPanel
            kind: root.showsHint ? Panel.Hint : root.player.feedbackKind === "right" ? Panel.Right : Panel.Practise
            title: root.showsHint ? qsTr("Hint") : root.player.feedbackTitle
            text: root.showsHint ? root.player.hintText : root.player.feedbackText
            block: root.showsHint ? "hint" : "feedback.text"
            speaking: root.speaking
        }

        StepActs {
            id: acts

            x: body.width - (root.view?.footClear ?? 0) - width
            y: body.height - height
            player: root.player
            visible: root.interactive && !root.lesson.votes && isNeeded
        }

        Loader {
            anchors.fill: parent
            active: root.lesson.votes
            sourceComponent: HandsView {
                hands: root.lesson.hands
                interactive: root.interactive
                speaking: root.speaking
            }
        }
    }
}
