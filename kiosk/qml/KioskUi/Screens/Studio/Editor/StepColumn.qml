pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Studio.Parts
import KioskUi.Theme

// The steps of the lesson, a page at a time; the chosen one has buttons to move, copy and remove it.
FocusScope {
    id: root

    required property EditorViewModel model
    readonly property StepListViewModel steps: root.model.steps
    readonly property real gap: Theme.touch.tightGap
    readonly property bool canChange: root.model.otherWriter === ""
    property bool isNarrow: false
    readonly property real toolsHeight: (root.isNarrow ? 2 : 1) * (Theme.touch.least + root.gap)
    // Number of steps for which there is room beside the cover and the buttons of the chosen step.
    readonly property int fitting: Math.floor((foot.y - heading.height - root.toolsHeight) / (cover.height + root.gap)) - 1

    onFittingChanged: root.steps.fit(root.fitting)
    Component.onCompleted: root.steps.fit(root.fitting)

    KioskText {
        id: heading

        height: Theme.touch.least
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.NoWrap
        visible: implicitWidth <= root.width - turner.width
        text: qsTr("%n step(s)", "", root.steps.count)
        font.weight: Theme.font.bold
        font.pixelSize: Theme.font.small
    }

    PageTurner {
        id: turner

        x: root.width - width
        small: true
        name: "steps"
        page: root.steps.page
        pageCount: root.steps.pageCount
        onTurned: page => root.steps.turn(page - root.steps.page)
    }

    Column {
        y: heading.height + root.gap
        width: root.width
        spacing: root.gap

        StepLine {
            id: cover

            objectName: "cover"
            width: root.width
            number: 0
            hasPicture: !root.isNarrow
            kindLabel: qsTr("Lesson")
            name: qsTr("Goal, skills, card")
            chosen: root.steps.chosen === -1
            onActivated: root.steps.choose(-1)
        }

        Repeater {
            model: root.steps.lines

            Column {
                id: line

                required property var modelData
                readonly property bool isChosen: modelData.index === root.steps.chosen

                width: root.width
                spacing: root.gap

                StepLine {
                    objectName: "step-" + line.modelData.number
                    width: root.width
                    number: line.modelData.number
                    hasPicture: !root.isNarrow
                    kindLabel: line.modelData.label
                    name: line.modelData.name
                    marked: line.modelData.marked
                    chosen: line.isChosen
                    thumbnails: root.model.thumbnails
                    step: line.modelData.id
                    onActivated: root.steps.choose(line.modelData.index)
                }

                Grid {
                    id: tools

                    readonly property real each: (root.width - (columns - 1) * root.gap) / columns

                    columns: root.isNarrow ? 2 : 4

                    spacing: root.gap
                    visible: line.isChosen && root.canChange

                    IconButton {
                        objectName: "stepUp"
                        width: tools.each
                        label: qsTr("Move the step up")
                        iconName: "arrow-up"
                        available: line.modelData.index > 0
                        onActivated: root.steps.move(-1)
                    }

                    IconButton {
                        objectName: "stepDown"
                        width: tools.each
                        label: qsTr("Move the step down")
                        iconName: "arrow-down"
                        available: line.modelData.number < root.steps.count
                        onActivated: root.steps.move(1)
                    }

                    IconButton {
                        objectName: "stepCopy"
                        width: tools.each
                        label: qsTr("Copy the step")
                        iconName: "duplicate"
                        onActivated: root.steps.copy()
                    }

                    IconButton {
                        objectName: "stepRemove"
                        width: tools.each
                        label: qsTr("Remove the step")
                        iconName: "bin"
                        onActivated: root.steps.remove()
                    }
                }
            }
        }
    }

    Column {
        id: foot

        y: root.height - height
        width: root.width
        spacing: root.gap

        DarkBar {
            width: parent.width
            height: implicitHeight
            text: qsTr("A step was removed")
            visible: root.steps.hasRemoved
            onActed: root.steps.takeBack()
        }

        KioskButton {
            objectName: "addStep"
            width: parent.width
            kind: KioskButton.Secondary
            small: true
            label: qsTr("Add a step")
            iconName: "plus"
            available: root.canChange && root.model.loaded && root.steps.count < 20
            onActivated: root.model.sheets.openKinds()
        }

        KioskButton {
            objectName: "copyFromLesson"
            width: parent.width
            kind: KioskButton.Secondary
            small: true
            label: qsTr("From another lesson")
            iconName: root.isNarrow ? "" : "duplicate"
            visible: !root.steps.hasRemoved
            available: root.canChange && root.model.loaded && root.steps.count < 20
            onActivated: root.model.sheets.openLessons()
        }
    }
}
