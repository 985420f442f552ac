pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Activities.PhoneTask
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Phone
import KioskUi.Theme

// A task on the practice phone: instruction and response on the left, the phone on the right. The learner watches the task,
// follows instructions, does it alone, and does it on a phone with differently arranged screens.
StepView {
    id: root

    required property string goal
    required property string why
    required property string variant_goal
    required property string variant_why
    required property ActivityViewModel activity
    // Time without input, in milliseconds, after which the hint is shown automatically.
    property int patience: 12000
    readonly property var scene: root.activity.scene
    readonly property string mode: root.scene.mode ?? "watch"
    readonly property bool finished: root.scene.finished ?? false
    readonly property bool isVariant: root.mode === "variant"
    readonly property bool isGuided: root.mode === "watch" || root.mode === "follow"
    readonly property list<string> done: root.scene.done ?? []
    readonly property string instruction: root.scene.instruction ?? ""
    readonly property string answer: root.scene.answer ?? ""
    // The response to the act with which the goal was reached.
    readonly property string reply: root.scene.reply ?? ""
    readonly property string answerKind: root.scene.answerKind ?? ""
    readonly property string reason: root.isVariant ? root.variant_why : root.why
    // True if the run ended with an act that would have cost something: the task must then be done alone once more.
    readonly property bool isOwed: root.finished && root.activity.outcome === "wrong" && root.mode !== "alone"
    readonly property string nextMode: {
        if (root.isOwed)
            return "alone";
        const order = ["watch", "follow", "alone", "variant"];
        return order[order.indexOf(root.mode) + 1] ?? "";
    }
    // Height of the part of the view that is between the head and the bottom bar.
    readonly property real stageHeight: root.height - root.headHeight - root.footHeight
    readonly property real columnWidth: root.width - phone.width - Theme.space.reading

    tellsItself: true
    isUnderWay: root.isVariant && !root.finished && !root.done.includes("variant")
    reminder: root.finished ? "next" : root.isGuided ? "" : root.isVariant ? "variant.goal" : "goal"
    footClear: phone.width + Theme.space.reading / 2
    speaking: root.activity.block

    Item {
        id: column

        readonly property real footTop: height - (controls.visible ? controls.height + Theme.space.medium : 0)

        y: root.headHeight
        width: root.columnWidth
        height: root.stageHeight

        ModeTabs {
            id: modes

            width: parent.width
            mode: root.mode
            done: root.done
            strand: root.strand
            locked: root.activity.locked
            onChosen: mode => root.activity.choose("mode:" + mode)
        }

        KioskText {
            id: place

            y: modes.height + Theme.space.medium
            width: parent.width
            text: (root.scene.steps ?? 0) > 0 && root.isGuided ? qsTr("Step %1 of %2").arg(root.scene.step).arg(root.scene.steps) : root.isVariant ? qsTr("A similar task, with a difference") : qsTr("Your task")
            color: Theme.colour.softInk
            font.pixelSize: Theme.font.small
            font.weight: Theme.font.semibold
            lineHeight: 1
            visible: root.answer === "" || root.isGuided && root.columnWidth > 1000 * Theme.unit
        }

        BoundedText {
            id: title

            objectName: "stepHeading"
            y: place.y + (place.visible ? place.height + Theme.space.tiny : 0)
            width: parent.width
            maximumHeight: root.stageHeight * (root.answer === "" ? 0.27 : 0.2)
            text: root.isVariant ? root.variant_goal : root.goal
            block: root.isVariant ? "variant.goal" : "goal"
            speaking: root.speaking
            pixelSize: Theme.font.title
            weight: Theme.font.bold
            lineHeight: 1
        }

        BoundedText {
            id: instruction

            objectName: "phoneInstruction"
            y: title.y + title.height + Theme.space.medium
            width: parent.width
            maximumHeight: root.stageHeight * (root.answer === "" ? 0.3 : 0.16)
            text: root.isGuided && root.instruction !== "" ? root.instruction : root.answer === "" ? root.reason : root.reply
            block: root.isGuided && root.instruction !== "" ? root.activity.block.startsWith("how.") || root.activity.block.startsWith("variant.how.") ? root.activity.block : "" : root.reply !== "" ? root.scene.replyBlock : root.isVariant ? "variant.why" : "why"
            speaking: root.speaking
            pixelSize: root.isGuided && root.instruction !== "" ? Theme.font.subtitle : Theme.font.body
            weight: root.isGuided && root.instruction !== "" ? Theme.font.semibold : Theme.font.regular
            color: root.isGuided && root.instruction !== "" ? Theme.colour.primary : Theme.colour.ink
        }

        AnswerPanel {
            id: panel

            y: instruction.y + instruction.height + (instruction.height > 0 ? Theme.space.medium : 0)
            width: parent.width
            height: Math.min(implicitHeight, maximumHeight)
            maximumHeight: column.footTop - y - Theme.space.small
            text: root.answer
            // Who has only watched is not praised for it.
            kind: root.finished && root.activity.outcome === "wrong" ? "wrong" : root.finished && root.mode === "watch" ? "right" : root.answerKind
            block: root.scene.answerBlock ?? ""
            speaking: root.speaking
        }

        TaskControls {
            id: controls

            y: parent.height - height
            width: parent.width
            mode: root.mode
            nextMode: root.nextMode
            // After a verdict that requires another try, the buttons of the bottom bar lead on, not these.
            finished: root.finished && (root.isOwed || root.activity.outcome !== "wrong")
            canPrevious: root.scene.canPrevious ?? false
            paused: watch.paused
            onPauseAsked: watch.paused = !watch.paused
            onActed: part => {
                watch.paused = false;
                root.activity.choose(part);
            }
        }
    }

    PhoneFrame {
        id: phone

        x: root.width - width
        height: Math.min(implicitHeight, root.height)
        scene: root.scene
        locked: root.activity.locked
        onActed: part => {
            idle.restart();
            root.activity.choose(part);
        }
        onTouched: idle.restart()
    }

    Demonstration {
        id: watch

        scene: root.scene
        speaking: root.activity.speaking
        frame: phone
        onNext: root.activity.choose("next")
    }

    Connections {
        target: root.activity

        function onSceneChanged(): void {
            idle.restart();
        }
    }

    // Shows the hint after a time without input.
    Timer {
        id: idle

        interval: root.patience
        running: root.mode === "follow" && !root.finished && !root.activity.speaking && !root.activity.locked
        onTriggered: root.activity.choose("pause")
    }

    // Triggers the timed event of this screen; in the mode `watch`, the demonstration triggers it instead.
    Timer {
        interval: 1000 * (root.scene.screen?.after ?? 0)
        running: interval > 0 && root.mode !== "watch" && !root.finished && !root.activity.locked
        onTriggered: root.activity.choose("after")
    }
}
