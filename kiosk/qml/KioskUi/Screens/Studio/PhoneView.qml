pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Studio.Editor
import KioskUi.Screens.Studio.Errand
import KioskUi.Screens.Studio.Parts
import KioskUi.Screens.Studio.Preview
import KioskUi.Theme

// The editor of a practice phone: the right way and the variant as rows of small phones, the big phone to touch, and what a
// touch means.
StudioView {
    id: root

    required property ErrandViewModel model
    readonly property real gap: Theme.space.small
    readonly property real inner: root.width - 2 * Theme.space.margin
    readonly property real rowTop: bar.y + bar.height + root.gap
    readonly property real phoneWidth: Math.min(root.inner * 0.255, (root.height - root.rowTop - root.gap) * root.model.stage.ratio)
    readonly property real toolsWidth: root.inner * 0.155
    readonly property real mainWidth: root.inner - root.phoneWidth - root.toolsWidth - 2 * root.gap
    readonly property real leftWidth: root.mainWidth + root.toolsWidth + root.gap

    sheet: {
        if (root.model.problem !== "")
            return problemSheet;
        switch (root.model.sheet) {
        case "screens":
            return screenSheet;
        case "elements":
            return elementSheet;
        case "targets":
            return targetSheet;
        default:
            return null;
        }
    }

    StudioTopBar {
        id: bar

        x: Theme.space.margin
        y: Theme.space.small
        width: root.inner
        backLabel: root.model.lessonTitle
        title: qsTr("Practice phone · step %1").arg(root.model.stepNumber)
        saved: root.model.savedAt === "" ? "" : qsTr("Saved %1").arg(root.model.savedAt)
        hasHistory: true
        canUndo: root.model.canUndo
        canRedo: root.model.canRedo
        visible: !root.model.preview.playing
        onBacked: root.model.leave()
        onUndone: root.model.undo()
        onRedone: root.model.redo()

        KioskButton {
            objectName: "tryStep"
            kind: KioskButton.Secondary
            small: true
            label: qsTr("Try this step")
            iconName: "play"
            collapsed: bar.isTight
            onActivated: root.model.play()
        }
    }

    TextCard {
        id: goal

        x: Theme.space.margin
        y: root.rowTop
        width: root.leftWidth
        height: Math.max(Theme.touch.least, Math.ceil(Theme.font.small * 1.3 + Theme.font.body * 1.3) + root.gap)
        name: "errandGoal"
        label: root.model.isVariant ? qsTr("What to do the second time") : qsTr("What to do")
        value: root.model.goal
        isTitle: true
        visible: !root.model.preview.playing
        onEdited: text => root.model.setGoal(text)
    }

    ScreenRow {
        id: way

        x: Theme.space.margin
        y: goal.y + goal.height + root.gap
        width: root.mainWidth
        height: (touching.y - y - root.gap) * 0.56
        title: qsTr("The right way")
        model: root.model
        isVariant: false
        visible: !root.model.preview.playing
    }

    ScreenRow {
        x: Theme.space.margin
        y: way.y + way.height + root.gap
        width: root.mainWidth
        height: touching.y - y - root.gap
        title: qsTr("Done differently")
        model: root.model
        isVariant: true
        visible: !root.model.preview.playing
    }

    Column {
        x: Theme.space.margin + root.mainWidth + root.gap
        y: way.y
        width: root.toolsWidth
        spacing: Theme.space.tiny
        visible: !root.model.preview.playing

        KioskText {
            text: qsTr("Add a screen")
            color: Theme.colour.softInk
            font.pixelSize: Theme.font.small
            width: parent.width
            lineHeight: 1
        }

        Repeater {
            model: root.model.screenKinds.slice(0, Math.max(2, Math.floor((touching.y - way.y - Theme.font.small * 1.5) / (Theme.touch.least + Theme.space.tiny)) - 1))

            KioskButton {
                required property var modelData

                objectName: "addScreen-" + modelData.key
                width: root.toolsWidth
                kind: KioskButton.Secondary
                small: true
                squeeze: 0.9
                label: modelData.label
                onActivated: root.model.addScreen(modelData.key)
            }
        }

        KioskButton {
            objectName: "moreScreens"
            width: root.toolsWidth
            kind: KioskButton.Quiet
            small: true
            label: qsTr("More…")
            onActivated: root.model.openSheet("screens")
        }
    }

    TouchPanel {
        id: touching

        x: Theme.space.margin
        y: root.height - height - root.gap
        width: root.leftWidth
        height: Math.min(implicitHeight, root.height * 0.34)
        model: root.model
        visible: !root.model.preview.playing
    }

    PhonePane {
        x: root.width - width - Theme.space.margin
        y: root.rowTop
        width: root.phoneWidth
        height: root.height - y - root.gap
        stage: root.model.stage
        visible: !root.model.preview.playing
        marks: Component {
            ElementMarks {
                model: root.model
            }
        }
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
            objectName: "errandProblem"
            title: root.model.problem
            firstLabel: qsTr("I understand")
            onFirst: root.model.dismissProblem()
        }
    }

    Component {
        id: screenSheet

        ListSheet {
            objectName: "screenSheet"
            title: qsTr("Which kind of screen?")
            columns: 2
            items: root.model.screenKinds
            onChosen: item => root.model.addScreen(item.key)
            onClosed: root.model.closeSheet()
        }
    }

    Component {
        id: elementSheet

        ListSheet {
            objectName: "elementSheet"
            title: qsTr("What is to be on the screen?")
            columns: 2
            items: root.model.elementKinds
            onChosen: item => root.model.addElement(item.key)
            onClosed: root.model.closeSheet()
        }
    }

    Component {
        id: targetSheet

        ListSheet {
            objectName: "targetSheet"
            title: qsTr("Which screen comes next?")
            columns: 2
            items: root.model.rows.targets.filter(target => target.key !== root.model.screen)
            onChosen: item => root.model.linkTo(item.key)
            onClosed: root.model.closeSheet()
        }
    }
}
