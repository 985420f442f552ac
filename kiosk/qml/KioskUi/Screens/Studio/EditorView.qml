pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Studio.Editor
import KioskUi.Screens.Studio.Parts
import KioskUi.Screens.Studio.Preview
import KioskUi.Screens.Studio.Use
import KioskUi.Theme

// The editor of one lesson: its steps on the left, the form of the chosen step, and the preview on the right.
StudioView {
    id: root

    required property EditorViewModel model
    // On a narrow screen the steps have no pictures, and the form gets their room.
    readonly property bool isNarrow: root.width < 1500 * Theme.unit
    readonly property real leastSteps: root.isNarrow ? 2 * Theme.touch.least + 2.5 * Theme.font.small : 4 * Theme.touch.least + Theme.touch.tightGap
    readonly property real stepsWidth: Math.max(root.isNarrow ? 0 : root.width * 0.212, root.leastSteps + 2 * Theme.touch.tightGap)
    readonly property real previewWidth: root.width * (root.isNarrow ? 0.33 : 0.365)
    readonly property real columnTop: bar.y + bar.height + Theme.space.small
    readonly property real columnHeight: root.height - root.columnTop - Theme.space.small
    property string pastedInto: "" // key of the list for which lines are pasted

    sheet: {
        if (root.model.problem !== "")
            return problemSheet;
        if (root.model.use.state !== "")
            return useSheet;
        if (root.model.facts.isOpen)
            return factSheet;
        if (root.pastedInto !== "")
            return pasteSheet;
        if (root.model.pictures.isOpen)
            return pictureSheet;
        if (root.model.spots.isOpen)
            return spotsSheet;
        switch (root.model.sheets.sheet) {
        case "kinds":
            return kindSheet;
        case "versions":
            return versionSheet;
        case "lessons":
            return lessonSheet;
        default:
            return null;
        }
    }

    StudioTopBar {
        id: bar

        y: Theme.space.tiny
        width: root.width
        backLabel: qsTr("Own lessons")
        title: root.model.head.title
        canRename: root.model.otherWriter === ""
        saved: root.model.head.saved
        isUnsaved: root.model.head.isFull
        hasVersions: true
        hasHistory: true
        canUndo: root.model.head.canUndo
        canRedo: root.model.head.canRedo
        visible: !root.model.preview.playing
        onBacked: root.model.leave()
        onRenamed: title => root.model.head.rename(title)
        onVersionsAsked: root.model.sheets.openVersions()
        onUndone: root.model.head.undo()
        onRedone: root.model.head.redo()
        actionLabel: root.model.otherWriter === "" ? qsTr("Put into use") : ""
        canAct: root.model.loaded
        onActed: root.model.putIntoUse()

        KioskButton {
            objectName: "tryLesson"
            kind: KioskButton.Secondary
            small: true
            label: qsTr("Try it")
            iconName: "play"
            collapsed: bar.isTight
            available: root.model.loaded
            onActivated: root.model.play()
        }
    }

    StepColumn {
        y: root.columnTop
        width: root.stepsWidth
        height: root.columnHeight
        model: root.model
        isNarrow: root.isNarrow
        visible: !root.model.preview.playing
    }

    FormColumn {
        x: root.stepsWidth + Theme.space.small
        y: root.columnTop
        width: root.width - root.stepsWidth - root.previewWidth - 2 * Theme.space.small
        height: root.columnHeight
        model: root.model
        visible: !root.model.preview.playing
        onPasting: key => root.pastedInto = key
        onChoosingPicture: key => root.model.pictures.openFor(key)
    }

    StepPreview {
        id: pane

        x: root.width - width
        y: root.columnTop
        width: root.previewWidth
        height: implicitHeight
        // Smaller if the hint below needs the room.
        maximumScreen: root.columnHeight * Math.max(0.2, Math.min(0.33, 1 - (aroundHeight + hint.implicitHeight + 2 * Theme.space.small) / root.columnHeight))
        preview: root.model.preview
        incomplete: root.model.incomplete
        visible: !root.model.preview.playing
    }

    HintCard {
        id: hint

        readonly property FindingsViewModel found: root.model.findings

        x: pane.x
        y: pane.y + pane.height + Theme.space.small
        width: pane.width
        height: Math.min(implicitHeight, root.height - y - Theme.space.small)
        title: found.title
        text: found.count > 0 ? found.sentence : qsTr("Try it once, then put it into use.")
        iconName: found.count > 0 ? "hint" : "check"
        actionLabel: found.hasRemedy && root.model.otherWriter === "" ? qsTr("Do it for me") : found.key !== "" ? qsTr("Correct it") : ""
        page: found.at
        pageCount: found.stopping > 0 ? found.stopping : found.count // as many as the title says
        note: found.fineSteps > 0 ? qsTr("%n other step(s) are fine", "", found.fineSteps) : ""
        visible: found.isChecked && !root.model.preview.playing && !version.visible
        onTurned: page => found.turn(page - found.at)
        onActed: found.hasRemedy && root.model.otherWriter === "" ? found.remedy() : root.model.goTo(found.key)
    }

    VersionCard {
        id: version

        x: pane.x
        y: hint.y
        width: pane.width
        height: root.height - y - Theme.space.small
        sheets: root.model.sheets
        canTake: root.model.otherWriter === ""
        visible: sheets.lookedAt !== "" && !root.model.preview.playing
    }

    Loader {
        anchors.fill: parent
        active: root.model.preview.playing
        focus: active
        sourceComponent: PreviewPage {
            preview: root.model.preview
        }
    }

    Component {
        id: problemSheet

        NoticeOverlay {
            objectName: "editorProblem"
            title: root.model.problem
            firstLabel: qsTr("I understand")
            onFirst: root.model.dismissProblem()
        }
    }

    Component {
        id: useSheet

        UseSheet {
            model: root.model.use
        }
    }

    Component {
        id: pasteSheet

        PasteSheet {
            onClosed: root.pastedInto = ""
            onPasted: text => {
                root.model.form.paste(root.pastedInto, text);
                root.pastedInto = "";
            }
        }
    }

    Component {
        id: factSheet

        FactSheet {
            model: root.model.facts
            onClosed: root.model.facts.close()
        }
    }

    Component {
        id: pictureSheet

        PictureSheet {
            objectName: "pictureSheet"
            model: root.model.pictures
            onClosed: root.model.pictures.close()
        }
    }

    Component {
        id: spotsSheet

        SpotsSheet {
            editor: root.model
        }
    }

    Component {
        id: kindSheet

        ListSheet {
            objectName: "kindSheet"
            title: qsTr("Which kind of step?")
            columns: 2
            items: root.model.sheets.kinds
            onChosen: item => root.model.sheets.addKind(item.key)
            onClosed: root.model.sheets.close()
        }
    }

    Component {
        id: versionSheet

        VersionSheet {
            sheets: root.model.sheets
        }
    }

    Component {
        id: lessonSheet

        LessonSheet {
            objectName: "lessonSheet"
            sheets: root.model.sheets
        }
    }
}
