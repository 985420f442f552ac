pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Activities.TouchGym
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// Touch exercises, one after another, each on its own playground. A hand demonstrates the gesture on request, or after some
// time without input; a button below completes the exercise without the gesture.
StepView {
    id: root

    required property string question
    required property ActivityViewModel activity
    readonly property var scene: root.activity.scene
    readonly property string exercise: root.scene.exercise ?? ""
    readonly property bool finished: root.scene.finished ?? false
    readonly property string message: root.scene.message ?? ""
    readonly property bool isAlmost: (root.scene.messageBlock ?? "").startsWith("almost.")
    // True while the result of a gesture is shown for a moment, before the next exercise.
    property bool isRejoicing: false

    function load(): void {
        // A call that was postponed until the view was replaced.
        if (root.parent === null)
            return;
        root.isRejoicing = false;
        stage.show(root.finished ? "" : root.scene.gesture ?? "");
        idle.again();
    }

    function almost(): void {
        if (!root.isRejoicing)
            root.activity.choose("almost:" + root.exercise);
    }

    heading: root.finished ? root.question : root.scene.how ?? root.question
    headingBlock: root.finished ? "question" : "how." + root.exercise
    headingShare: 0.24
    speaking: root.activity.block
    onExerciseChanged: Qt.callLater(root.load)
    onFinishedChanged: Qt.callLater(root.load)
    Component.onCompleted: root.load()

    Rectangle {
        id: field

        width: parent.width
        height: parent.height - foot.height - Theme.touch.tightGap
        radius: Theme.radius.large
        color: Theme.basics.tint
        border.width: Theme.border.thin
        border.color: Theme.colour.controlLine

        Item {
            id: play

            anchors.fill: parent
            anchors.margins: Theme.space.small

            PlaygroundLoader {
                id: stage

                anchors.fill: parent
                direction: root.scene.direction ?? ""
                locked: root.activity.locked || root.isRejoicing
                onDone: {
                    root.isRejoicing = true;
                    joy.restart();
                }
                onAlmost: root.almost()
            }

            Drawing {
                anchors.centerIn: parent
                width: Math.min(parent.width, parent.height) * 0.8
                height: width
                // No star for what the button did.
                source: root.activity.right.length > 0 ? "result-star" : "village"
                visible: root.finished
            }

            MovingHand {
                anchors.fill: parent
                ground: stage.ground
                shown: !root.isRejoicing && !root.finished && ((root.scene.hand ?? false) || idle.seen)
            }
        }

        PointHandler {
            onActiveChanged: idle.again()
        }
    }

    Timer {
        id: joy

        interval: 700
        onTriggered: root.activity.choose("done:" + root.exercise)
    }

    Timer {
        id: idle

        readonly property bool runs: !root.finished && !root.activity.speaking && !root.activity.locked
        property bool seen: false

        // Starts the wait from zero, if it runs. Uses `restart`, because Qt warns of a timer that continues where it stopped.
        function again(): void {
            idle.seen = false;
            if (idle.runs)
                idle.restart();
        }

        interval: 8000
        running: idle.runs
        onTriggered: idle.seen = true
    }

    Item {
        id: foot

        y: parent.height - height
        width: parent.width
        height: Theme.touch.least

        KioskText {
            id: place

            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("%1 of %2").arg(root.scene.number ?? 1).arg(root.scene.count ?? 1)
            color: Theme.colour.softInk
            font.pixelSize: Theme.font.small
            wrapMode: Text.NoWrap
            lineHeight: 1
        }

        Icon {
            id: sign

            x: place.width + Theme.space.medium
            anchors.verticalCenter: parent.verticalCenter
            name: root.isAlmost ? "hint" : "star"
            visible: root.message !== ""
        }

        FitText {
            id: messageWords

            objectName: "gymMessage"
            x: sign.x + sign.width + Theme.space.small
            width: Math.max(0, instead.x - x - Theme.space.medium)
            height: parent.height
            text: root.message
            font.pixelSize: Theme.font.body
            font.weight: Theme.font.semibold
            verticalAlignment: Text.AlignVCenter
            visible: root.message !== ""

            SpokenMark {
                letters: messageWords
                shown: root.speaking !== "" && root.speaking === (root.scene.messageBlock ?? "")
            }
        }

        KioskButton {
            id: instead

            objectName: "exercise-" + root.exercise
            x: parent.width - width
            width: Math.min(implicitWidth, parent.width * 0.5)
            height: parent.height
            small: true
            kind: KioskButton.Secondary
            iconName: "check"
            label: qsTr("Tap to do it for me")
            visible: !root.finished
            enabled: !root.activity.locked
            onActivated: root.activity.choose("helped:" + root.exercise)
        }
    }
}
