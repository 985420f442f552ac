pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Studio.Editor
import KioskUi.Screens.Studio.Import
import KioskUi.Screens.Studio.Parts
import KioskUi.Theme

// The import in three steps: choose a file, see what becomes of its questions, done.
StudioView {
    id: root

    required property ImportViewModel model
    readonly property real contentTop: bar.y + bar.height + Theme.space.small

    sheet: {
        if (root.model.problem !== "")
            return problemSheet;
        if (root.model.look.isOpen)
            return lookSheet;
        if (root.model.cure.sheet !== "")
            return root.model.cure.sheet === "options" ? optionSheet : shortenSheet;
        if (root.model.target.sheet !== "")
            return root.model.target.sheet === "new" ? newSheet : lessonSheet;
        return null;
    }
    Keys.onEscapePressed: root.model.back()

    StudioTopBar {
        id: bar

        width: root.width
        backLabel: qsTr("Own lessons")
        title: qsTr("Import a file")
        onBacked: root.model.back()

        StageMarks {
            stage: root.model.stage
            isTight: root.width < 1750 * Theme.unit * Theme.font.halfScale
        }
    }

    Loader {
        id: content

        y: root.contentTop
        width: root.width
        height: root.height - y - Theme.space.small
        focus: true
        sourceComponent: root.model.stage === "file" ? fileStage : root.model.stage === "preview" ? previewStage : doneStage
    }

    Component {
        id: fileStage

        FileStage {
            model: root.model
        }
    }

    Component {
        id: previewStage

        PreviewStage {
            model: root.model
        }
    }

    Component {
        id: doneStage

        DoneStage {
            model: root.model
        }
    }

    Component {
        id: problemSheet

        NoticeOverlay {
            objectName: "importProblem"
            title: root.model.problem
            firstLabel: qsTr("I understand")
            onFirst: root.model.dismissProblem()
        }
    }

    Component {
        id: lookSheet

        LookSheet {
            objectName: "lookSheet"
            model: root.model.look
        }
    }

    Component {
        id: optionSheet

        OptionSheet {
            objectName: "optionSheet"
            model: root.model.cure
        }
    }

    Component {
        id: shortenSheet

        ShortenSheet {
            objectName: "shortenSheet"
            model: root.model.cure
        }
    }

    Component {
        id: newSheet

        NewLessonsSheet {
            objectName: "newLessonsSheet"
            model: root.model.target
        }
    }

    Component {
        id: lessonSheet

        ListSheet {
            objectName: "targetSheet"
            title: qsTr("Into which lesson?")
            explanation: items.length > 0 ? "" : qsTr("No lesson has room for so many questions. Leave some out, or make new lessons of them.")
            items: root.model.target.lessons
            onChosen: item => root.model.target.chooseLesson(item.key)
            onClosed: root.model.target.closeSheet()
        }
    }
}
