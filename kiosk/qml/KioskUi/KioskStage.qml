pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Components.Typing
import KioskUi.Theme

// The content of the window. It shows one screen at a time, creates it when it is shown, and shows at most one notice over
// it. The preview of the studio shows it off-screen.
Item {
    id: root

    required property AppViewModel app
    // URLs of the screens; a URL, unlike a type, does not load a screen before it is shown.
    readonly property var screens: ({
            attract: "Screens/Resident/AttractScreen.qml",
            night: "Screens/Resident/NightScreen.qml",
            hamlets: "Screens/Resident/HamletScreen.qml",
            who: "Screens/Resident/WhoScreen.qml",
            code: "Screens/Resident/CodeScreen.qml",
            turn: "Screens/Resident/TurnScreen.qml",
            path: "Screens/Resident/PathScreen.qml",
            home: "Screens/Resident/HomeScreen.qml",
            lessons: "Screens/Resident/LessonListScreen.qml",
            player: "Screens/Resident/PlayerScreen.qml",
            result: "Screens/Resident/ResultScreen.qml",
            running: "Screens/Resident/RunningScreen.qml",
            pin: "Screens/Staff/PinScreen.qml",
            staff: "Screens/Staff/StaffScreen.qml"
        })

    LookBindings {
        app: root.app
        stage: root
    }

    Connections {
        target: root.app

        function onScreenChanged(): void {
            screenLoader.show();
        }

        function onUnattended(): void {
            screenLoader.show();
        }
    }

    Connections {
        target: root.app.night

        function onChanged(): void {
            screenLoader.show();
        }
    }

    FocusScope {
        id: stage

        readonly property Component notice: {
            if (root.app.night.dark)
                return null;
            if (root.app.problem !== "")
                return problemNotice;
            if (root.app.visit.idleWarning)
                return idleNotice;
            if (root.app.help.isCalled)
                return helpNotice;
            if (root.app.keeping.notice !== "")
                return keepingNotice;
            return root.app.visit.canResume && root.app.screen === "attract" ? resumeNotice : null;
        }

        // The field or area that requested the on-screen keyboard, and on its screen the y of what is to stay visible. The
        // properties are read by name, because the type of areas is loaded by the studio only.
        // qmllint disable missing-property
        readonly property Item field: root.Window.activeFocusItem?.["wantsKeyboard"] ? root.Window.activeFocusItem : null
        readonly property real fieldBottom: stage.field === null ? 0 : stage.field.mapToItem(screenLoader, 0, stage.field["lowestShown"]).y
        readonly property KeyReceiver keys: stage.field?.["keys"] ?? null
        // qmllint enable missing-property

        anchors.fill: parent
        focus: true
        // Loads the keyboard by URL on request, so that it uses no memory until it is needed.
        onKeysChanged: {
            if (stage.keys === null)
                keyboard.source = "";
            else
                keyboard.setSource("Keyboard/ScreenKeyboard.qml", {
                    target: stage.keys
                });
        }

        Loader {
            id: screenLoader

            function show(): void {
                // Hides the focus ring, which the next visitor does not need.
                if (root.app.screen === "attract")
                    Theme.keyboardInUse = false;
                screenLoader.setSource(root.screens[root.app.night.dark ? "night" : root.app.screen], {
                    app: root.app
                });
            }

            // The screen moves up as far as necessary to keep the field visible above the keyboard.
            y: stage.field === null ? 0 : Math.min(0, keyboard.y - Theme.space.large - stage.fieldBottom)
            width: parent.width
            height: parent.height
            enabled: stage.notice === null
            focus: enabled
            Component.onCompleted: screenLoader.show()
        }

        Loader {
            id: keyboard

            objectName: "keyboardLoader"
            y: parent.height - height
            width: parent.width
        }

        Loader {
            objectName: "noticeLoader"
            anchors.fill: parent
            active: stage.notice !== null
            focus: active
            sourceComponent: stage.notice
        }

        // Placed above all other items, so that it receives every touch, whichever item handles it.
        Item {
            anchors.fill: parent

            PointHandler {
                onActiveChanged: Theme.keyboardInUse = false
            }
        }
    }

    Component {
        id: problemNotice

        NoticeOverlay {
            objectName: "problemNotice"
            title: root.app.problem
            spoken: root.app.speech.block === "problem"
            picture: "help-person"
            firstLabel: qsTr("I understand")
            onFirst: root.app.dismissProblem()
        }
    }

    Component {
        id: idleNotice

        NoticeOverlay {
            objectName: "idleNotice"
            title: qsTr("Are you still here?")
            text: qsTr("If nobody touches the screen, it goes back to the beginning.")
            picture: "idle-clock"
            seconds: root.app.visit.idleSecondsLeft
            spoken: root.app.speech.block === "idle"
            firstLabel: qsTr("I am still here")
            firstIcon: "check"
            onFirst: root.app.visit.stillHere()
        }
    }

    Component {
        id: helpNotice

        NoticeOverlay {
            objectName: "helpNotice"
            title: root.app.help.hasGuide ? qsTr("The guide has been called") : qsTr("No guide is called now")
            text: root.app.help.hasGuide ? qsTr("Please wait a moment, or go on by yourself.") : qsTranslate("Phrases", "No session is open now, so nobody sees the call. Please ask somebody near you, or go on by yourself.")
            picture: "help-person"
            spoken: root.app.speech.block === "help"
            firstLabel: qsTr("Go on")
            onFirst: root.app.help.dismiss()
        }
    }

    Component {
        id: keepingNotice

        NoticeOverlay {
            readonly property bool isKept: root.app.keeping.notice === "kept"
            readonly property bool isUnseen: root.app.keeping.notice === "nobody"

            objectName: isKept ? "keptNotice" : "keepingNotice"
            title: isKept ? root.app.keeping.title : isUnseen ? qsTr("No guide is called now") : qsTr("The guide comes and writes down your name")
            text: isUnseen ? qsTranslate("Phrases", "No session is open now, so nobody sees the call. Please ask somebody near you, or go on by yourself.") : isKept ? qsTr("You can go on learning. Next time, choose your name and your three pictures.") : qsTr("Next time you go on from here. Until the guide comes, you can go on learning.")
            picture: "help-person"
            spoken: root.app.speech.block === "keeping"
            firstLabel: qsTr("Go on learning")
            firstIcon: "play"
            secondLabel: isKept || isUnseen ? "" : qsTr("No need any more")
            secondIcon: "close"
            cornerLabel: isKept ? "" : qsTr("Guide")
            onFirst: root.app.keeping.goOn()
            onSecond: root.app.keeping.withdraw()
            onCorner: root.app.openStaff()
        }
    }

    Component {
        id: resumeNotice

        NoticeOverlay {
            objectName: "resumeNotice"
            title: qsTr("Go on with the lesson you were in?")
            picture: "resume"
            spoken: root.app.speech.block === "resume"
            firstLabel: qsTr("Go on with the lesson")
            firstIcon: "play"
            secondLabel: qsTr("Start over")
            secondIcon: "home"
            onFirst: root.app.visit.resume()
            onSecond: root.app.visit.start()
        }
    }
}
