pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// Base of the resident screens except the attract screen: the top bar, space for the content, and the sheets that the bar
// opens.
FocusScope {
    id: root

    enum Sheet {
        None,
        Sound,
        End,
        Extra
    }

    required property AppViewModel app
    property bool atHome: false
    property bool asksBeforeEnd: false
    property real sideMargin: Theme.space.reading
    property real footMargin: Theme.space.margin
    property real middleWidth: 0
    property int sheet: ResidentPage.None
    property Component extraSheet: null
    property alias middle: bar.middle
    default property alias content: room.data
    readonly property alias room: room

    signal homeAsked

    function end(): void {
        if (!root.asksBeforeEnd) {
            root.app.visit.finish();
            return;
        }
        root.sheet = ResidentPage.End;
        root.app.visit.askToFinish();
    }

    focus: true
    Keys.onEscapePressed: root.homeAsked()

    Rectangle {
        anchors.fill: parent
        color: Theme.colour.paper
    }

    FocusScope {
        anchors.fill: parent
        focus: root.sheet === ResidentPage.None
        enabled: root.sheet === ResidentPage.None

        TopBar {
            id: bar

            width: parent.width
            atHome: root.atHome
            place: root.app.place
            languageName: root.app.look.languageName
            canSwitchLanguage: root.app.look.canSwitchLanguage
            canEnlarge: root.app.look.canEnlarge
            canShrink: root.app.look.canShrink
            middleWidth: root.middleWidth
            onHomeAsked: root.homeAsked()
            onShrinkAsked: root.app.look.shrinkText()
            onEnlargeAsked: root.app.look.enlargeText()
            onContrastAsked: root.app.look.toggleContrast()
            onSoundAsked: {
                root.sheet = ResidentPage.Sound;
                root.app.speech.repeat();
            }
            onLanguageAsked: root.app.look.switchLanguage()
            onHelpAsked: root.app.help.ask()
            onEndAsked: root.end()
        }

        FocusScope {
            id: room

            focus: true
            x: root.sideMargin
            y: bar.height + Theme.space.medium
            width: root.width - 2 * root.sideMargin
            height: root.height - y - root.footMargin
        }
    }

    Loader {
        anchors.fill: parent
        active: root.sheet !== ResidentPage.None
        focus: active
        sourceComponent: root.sheet === ResidentPage.Sound ? soundSheet : root.sheet === ResidentPage.End ? endSheet : root.extraSheet
    }

    Component {
        id: soundSheet

        VolumeControl {
            level: root.app.look.volume
            note: root.app.speech.machineVoice ? qsTr("Machine voice") : ""
            onLouder: root.app.look.louder()
            onQuieter: root.app.look.quieter()
            onClosed: root.sheet = ResidentPage.None
        }
    }

    Component {
        id: endSheet

        NoticeOverlay {
            title: qsTr("Finish now?")
            text: root.app.keeping.isGuest ? qsTr("The kiosk does not have your name. Next time you begin anew.") : qsTr("What you have learned is saved.")
            picture: "help-person"
            spoken: root.app.speech.block === "finish"
            firstLabel: qsTr("Keep learning")
            firstIcon: "play"
            secondLabel: qsTr("Finish")
            secondIcon: "close"
            onFirst: {
                root.sheet = ResidentPage.None;
                root.app.speech.stop();
            }
            onSecond: root.app.visit.finish()
        }
    }
}
