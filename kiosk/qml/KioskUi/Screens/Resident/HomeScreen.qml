pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Resident.Cards
import KioskUi.Theme

// The start of a visit: the suggested lesson (to continue, or to start with), the four strands, and the visitor's path.
ResidentPage {
    id: root

    readonly property HomeViewModel home: root.app.home
    readonly property bool proposes: root.home.hasContinue || root.home.hasSuggestion
    readonly property real cardWidth: (root.room.width - 3 * Theme.touch.gap) / 4
    // True if four cards side by side would be too narrow or too low for a drawing and a title.
    readonly property bool paired: root.cardWidth < 340 * Theme.unit * Theme.font.halfScale || strands.room < 380 * Theme.unit * Theme.font.halfScale * Theme.font.halfScale

    atHome: true
    sideMargin: Theme.space.margin
    onHomeAsked: root.app.visit.finish()

    BoundedText {
        id: heading

        width: root.room.width - (badge.visible ? badge.width + Theme.space.large : 0)
        maximumHeight: 170 * Theme.unit
        text: qsTranslate("Phrases", "What would you like to learn today?")
        block: "title"
        speaking: root.app.speech.block
        pixelSize: Theme.font.display
        weight: Theme.font.bold
        lineHeight: 1
    }

    LearnerBadge {
        id: badge

        anchors.right: parent.right
        learner: root.app.learner
        maximumWidth: root.room.width * 0.36
    }

    BoundedText {
        id: how

        y: heading.height + Theme.space.tiny
        width: heading.width
        maximumHeight: 100 * Theme.unit
        text: root.home.isEmpty ? qsTranslate("Phrases", "There are no lessons here yet. Please tell the guide.") : Theme.hasSound ? qsTranslate("Phrases", "Touch one box. The kiosk reads it to you.") : qsTr("Touch one box.")
        block: root.home.isEmpty ? "home-empty" : "subtitle"
        speaking: root.app.speech.block
        color: Theme.colour.softInk
        lineHeight: 1
    }

    NextCard {
        id: next

        y: Math.max(how.y + how.height, badge.visible ? badge.height : 0) + Theme.space.medium
        width: root.room.width
        visible: root.proposes
        lead: root.home.hasContinue ? qsTr("Go on · steps left: %1").arg(root.home.continueStepsLeft) : root.home.suggestionReason
        title: root.home.hasContinue ? root.home.continueTitle : root.home.suggestionTitle
        picture: root.home.hasContinue ? root.home.continuePicture : root.home.suggestionPicture
        act: root.home.hasContinue ? qsTr("Go on") : qsTr("Begin")
        isOwn: root.home.hasContinue ? root.home.continueIsOwn : root.home.suggestionIsOwn
        block: root.home.hasContinue ? "continue" : "suggestion"
        speaking: root.app.speech.block
        button.focus: root.proposes
        onActivated: root.home.hasContinue ? root.home.continueLesson() : root.home.openSuggestion()
    }

    Grid {
        id: strands

        readonly property real startY: root.proposes ? next.y + next.height + Theme.space.medium : next.y
        readonly property real room: foot.y - Theme.space.medium - startY
        readonly property int rowCount: root.paired ? 2 : 1

        y: startY
        columns: root.paired ? 2 : 4
        spacing: Theme.touch.gap

        Repeater {
            model: root.home.strands

            StrandCard {
                required property var modelData
                required property int index

                objectName: "strand-" + modelData.key
                strand: modelData.key
                title: modelData.title
                progress: modelData.lessons > 0 ? qsTr("Lessons: %1 · done: %2").arg(modelData.lessons).arg(modelData.done) : qsTr("No lessons yet")
                picture: modelData.picture
                share: modelData.lessons > 0 ? modelData.done / modelData.lessons : -1
                block: "strand-" + modelData.key
                speaking: root.app.speech.block
                enabled: modelData.lessons > 0
                focus: index === 0 && !root.proposes
                width: root.paired ? (root.room.width - Theme.touch.gap) / 2 : root.cardWidth
                height: (strands.room - (strands.rowCount - 1) * Theme.touch.gap) / strands.rowCount
                onActivated: root.home.openStrand(modelData.key)
            }
        }
    }

    BottomBar {
        id: foot

        y: root.room.height - height
        width: root.room.width
        repeatLabel: qsTr("Hear again")
        onRepeated: root.app.speech.repeat()

        leftActs: PathButton {
            label: root.home.pathLabel
            picture: root.home.pathPicture
            spoken: root.app.speech.block === "path"
            squeeze: foot.squeeze
            visible: root.home.offersPaths
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            onActivated: root.home.choosePath()
        }

        KeepingButton {
            keeping: root.app.keeping
            small: false
            squeeze: foot.squeeze
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
        }
    }
}
