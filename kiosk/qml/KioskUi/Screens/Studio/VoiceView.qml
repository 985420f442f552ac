pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Studio.Parts
import KioskUi.Screens.Studio.Voice
import KioskUi.Theme

// The recording of a lesson, sentence by sentence; before it the choice of language and reader.
StudioView {
    id: root

    required property VoiceViewModel model
    readonly property string page: root.model.page
    readonly property bool isRecord: root.page === "record"

    Keys.onEscapePressed: root.model.recording.isOpen ? root.model.recording.press() : root.model.back()

    sheet: root.model.readers.deleting !== "" ? deletingSheet : root.model.problem !== "" ? problemSheet : root.model.readers.question !== "" ? forgetSheet : null

    StudioTopBar {
        id: bar

        width: root.width
        backLabel: root.isRecord || root.page === "wait" ? qsTr("Own lessons") : qsTr("Back")
        title: root.isRecord || root.model.lessonTitle === "" ? qsTr("Record · %1").arg(root.model.lessonTitle) : root.model.lessonTitle
        saved: root.model.savedAt === "" ? "" : qsTr("Saved %1").arg(root.model.savedAt)
        onBacked: root.model.back()

        KioskButton {
            objectName: "chooseReader"
            kind: KioskButton.Secondary
            small: true
            label: root.model.voiceLabel
            iconName: "chevron-down"
            bareIconName: "app-people"
            iconAfter: true
            collapsed: bar.isTight
            visible: root.isRecord
            onActivated: root.model.showReaders()
        }
    }

    Loader {
        y: bar.height + Theme.space.medium
        width: root.width
        height: root.height - y - Theme.space.medium
        focus: true
        sourceComponent: {
            switch (root.page) {
            case "readers":
                return readersPane;
            case "consent":
                return consentPane;
            case "language":
                return languagePane;
            case "record":
                return recordPane;
            case "bring":
                return broughtPane;
            default:
                return null;
            }
        }
    }

    Component {
        id: readersPane

        ReadersPane {
            model: root.model.readers
            onLanguageAsked: root.model.ask("language")
            onReaderAsked: root.model.ask("consent")
        }
    }

    Component {
        id: consentPane

        ConsentPane {
            model: root.model.readers
        }
    }

    Component {
        id: languagePane

        LanguagePane {
            model: root.model.readers
            onAdded: root.model.addLanguage()
        }
    }

    Component {
        id: recordPane

        RecordPane {
            model: root.model
        }
    }

    Component {
        id: broughtPane

        BroughtPane {
            model: root.model.brought
        }
    }

    Component {
        id: problemSheet

        NoticeOverlay {
            objectName: "voiceProblem"
            title: root.model.problem
            text: root.model.problemCure
            firstLabel: qsTr("I understand")
            onFirst: root.model.dismissProblem()
        }
    }

    Component {
        id: forgetSheet

        NoticeOverlay {
            objectName: "forgetReader"
            title: root.model.readers.question
            text: root.model.readers.loss
            firstLabel: qsTr("Keep the voice")
            firstIcon: "close"
            secondLabel: qsTr("Delete it")
            secondIcon: "bin"
            onFirst: root.model.readers.askToForget("")
            onSecond: root.model.readers.forget()
        }
    }

    Component {
        id: deletingSheet

        DeletingSheet {
            title: root.model.readers.deleting
            share: root.model.readers.deletedShare
        }
    }
}
