pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import KioskUi.Activities
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Resident.Cards
import KioskUi.Theme

// A lesson, one step at a time: the view of the step, a panel for hints or feedback beside it, the buttons below.
ResidentPage {
    id: root

    readonly property PlayerViewModel player: root.app.player
    readonly property StepView view: stage.view
    // The reply to an incomplete answer stands in the bottom bar: a panel would move what is touched next.
    readonly property bool isIncomplete: root.player.feedbackKind === "incomplete"
    readonly property bool showsFeedback: root.player.showFeedback && !root.isIncomplete
    readonly property bool showsHint: root.player.hintText !== "" && !root.showsFeedback
    readonly property bool showsPanel: !(root.view?.tellsItself ?? false) && (root.showsFeedback || root.showsHint)
    readonly property bool besidePhone: root.view?.tellsItself ?? false
    // Fraction of the width for the panel; larger type or a narrow screen increase it, up to one half.
    readonly property real panelShare: Math.min(1 - (root.view?.bodyShare ?? 0.5), 0.333 * Math.max(1, Theme.textScale) * 1728 * Theme.unit / root.room.width)
    readonly property real panelWidth: root.room.width * root.panelShare

    function load(): void {
        stage.load(root.player.viewName, root.player.props, root.player.activity);
        Qt.callLater(root.lead);
    }

    // Sets the focus to the item to use next: the button that leads on if there is one, else the first answer.
    function lead(): void {
        const onward = [continueButton, retryButton].find(button => button.visible);
        const first = onward ?? root.view?.nextItemInFocusChain();
        if (root.view !== null && first)
            first.forceActiveFocus();
    }

    asksBeforeEnd: true
    middleWidth: root.width * 0.24
    onHomeAsked: root.player.leave()
    Component.onCompleted: root.load()

    middle: Column {
        anchors.centerIn: parent
        width: Math.min(parent.width, 640 * Theme.unit)
        spacing: Theme.space.tiny

        OwnMark {
            anchors.horizontalCenter: parent.horizontalCenter
            maximumHeight: 40 * Theme.unit
            maximumWidth: parent.width
            visible: root.player.isOwn
        }

        ProgressSegments {
            width: parent.width
            steps: root.player.stepStates
            strand: root.player.strand
            label: qsTr("Step %1 of %2").arg(root.player.stepIndex + 1).arg(root.player.stepCount)
        }
    }

    Connections {
        target: root.player

        function onStepChanged(): void {
            silence.reminded = "";
            root.load();
        }
    }

    // Whoever has acted since the last reminder may need the next one.
    Connections {
        target: root.player.activity

        function onChanged(): void {
            silence.reminded = "";
        }

        function onSceneChanged(): void {
            silence.reminded = "";
        }
    }

    Silence {
        id: silence

        app: root.app
        reminder: {
            if (retryButton.visible)
                return "retry";
            if (root.view === null || root.view.reminder === "" || root.besidePhone || continueButton.visible)
                return root.view?.reminder ?? "";
            return submitButton.visible && submitButton.available ? "submit" : "again";
        }
        onDue: reminder => root.player.remind(reminder)
    }

    ActivityHost {
        id: stage

        objectName: "stepStage"
        focus: true
        width: root.room.width
        // A view that extends down beside the bottom bar needs a taller host, because Qt delivers no touches outside the
        // host.
        height: (root.view?.footClear ?? 0) > 0 ? root.room.height : root.room.height - footHeight
        footHeight: root.room.height - foot.y + Theme.space.large
        strand: root.player.strand
        asideWidth: root.showsPanel ? root.panelWidth : 0
    }

    Panel {
        objectName: "feedbackPanel"
        x: root.room.width - root.panelWidth
        y: root.view?.bodyTop ?? 0
        width: root.panelWidth
        height: root.room.height - stage.footHeight - y
        visible: root.showsPanel
        kind: root.showsHint ? Panel.Hint : root.player.feedbackKind === "right" ? Panel.Right : Panel.Practise
        title: root.showsHint ? qsTr("Hint") : root.player.feedbackTitle
        text: root.showsHint ? root.player.hintText : root.player.feedbackText
        block: root.showsHint ? "hint" : "feedback.text"
        speaking: root.app.speech.block
    }

    BottomBar {
        id: foot

        y: root.room.height - height
        width: root.room.width - (root.view?.footClear ?? 0)
        repeatLabel: qsTr("Hear again")
        note: root.isIncomplete ? root.player.feedbackTitle : [!Theme.hasSound ? "" : root.app.speech.machineVoice ? qsTr("Machine voice") : root.app.speech.reader === "" ? "" : qsTr("Read by %1").arg(root.app.speech.reader), root.player.updatedText === "" ? "" : qsTr("Checked %1").arg(root.player.updatedText)].filter(part => part !== "").join("\n")
        wrapsNote: root.isIncomplete
        onRepeated: root.app.speech.repeat()

        leftActs: [
            KioskButton {
                objectName: "backButton"
                squeeze: foot.squeeze
                // «Back» would be ambiguous beside the practice phone, which has its own Back key.
                label: root.besidePhone ? qsTr("Previous step") : qsTr("Back")
                collapsed: root.besidePhone && root.width < 1500 * Theme.unit
                kind: KioskButton.Secondary
                iconName: "arrow-left"
                visible: root.player.canGoBack
                available: !root.player.canRetry
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.maximumWidth: implicitWidth
                onActivated: root.player.back()
            },
            KioskButton {
                objectName: "hintButton"
                squeeze: foot.squeeze
                label: qsTr("Hint")
                kind: KioskButton.Gold
                iconName: "hint"
                visible: root.player.hasHint && root.player.hintText === ""
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.maximumWidth: implicitWidth
                onActivated: root.player.showHint()
            }
        ]

        KioskButton {
            id: retryButton

            objectName: "retryButton"
            squeeze: foot.squeeze
            label: qsTr("Try again")
            kind: KioskButton.Gold
            iconName: "retry"
            visible: root.player.canRetry
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            onVisibleChanged: Qt.callLater(root.lead)
            onActivated: root.player.retry()
        }

        // A touch on «Xong» before the answer is complete: the reply names what is missing.
        TapHandler {
            enabled: submitButton.visible && !submitButton.available
            gesturePolicy: TapHandler.ReleaseWithinBounds
            longPressThreshold: 0
            onTapped: eventPoint => {
                if (submitButton.contains(submitButton.mapFromItem(null, eventPoint.scenePosition)))
                    root.player.submit();
            }
        }

        KioskButton {
            id: submitButton

            objectName: "submitButton"
            squeeze: foot.squeeze
            label: qsTr("Done")
            iconName: "check"
            visible: root.player.needsSubmit
            available: root.player.canSubmit
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            onActivated: root.player.submit()
        }

        KioskButton {
            id: continueButton

            readonly property bool skips: root.view?.isUnderWay ?? false

            objectName: "continueButton"
            squeeze: foot.squeeze
            label: continueButton.skips ? qsTr("Skip this task") : qsTr("Continue")
            kind: continueButton.skips ? KioskButton.Secondary : root.app.speech.block === "remind-next" ? KioskButton.Gold : KioskButton.Primary
            iconName: "arrow-right"
            iconAfter: true
            visible: root.player.canContinue
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            onVisibleChanged: Qt.callLater(root.lead)
            onActivated: root.player.next()
        }
    }
}
