pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Studio.Errand
import KioskUi.Screens.Studio.Parts
import KioskUi.Screens.Studio.Preview
import KioskUi.Theme

// The editor of a practice phone: what is asked, the right way and the variant as rows of small phones, the big phone to
// touch, and what a touch means.
StudioView {
    id: root

    required property ErrandViewModel model
    readonly property ErrandHeadViewModel head: root.model.head
    readonly property real gap: Theme.space.small
    readonly property real inner: root.width
    readonly property real rowTop: bar.y + bar.height + root.gap
    readonly property real phoneHeight: root.height - root.rowTop - root.gap
    readonly property real phoneWidth: Math.min(root.inner * 0.26, root.phoneHeight * root.model.stage.ratio)
    readonly property real toolsWidth: Math.max(260 * Theme.unit, root.inner * 0.145)
    readonly property real leftWidth: root.inner - root.phoneWidth - 2 * root.gap
    readonly property real mainWidth: root.leftWidth - root.toolsWidth - root.gap
    readonly property real rowsHeight: touching.y - goal.y - goal.height - 3 * root.gap
    readonly property bool isEditing: !root.model.preview.playing
    // Heights of the smallest rows in which names, pictures and touches can be read and touched.
    readonly property real textLine: Math.ceil(Theme.font.smallest * 1.3)
    readonly property real leastWay: 1.4 * Theme.font.body + 3 * root.textLine + 120 * Theme.unit
    readonly property real leastVariant: Theme.touch.least + Theme.touch.tightGap + root.textLine + 100 * Theme.unit
    // Without room for both rows, one is shown, and the other after a touch.
    readonly property bool hasOneRow: root.rowsHeight < root.leastWay + root.leastVariant
    readonly property real variantHeight: Math.max(root.leastVariant, root.rowsHeight * 0.35)

    sheet: sheets.current

    ErrandSheets {
        id: sheets

        model: root.model
    }

    StudioTopBar {
        id: bar

        width: root.inner
        backLabel: root.head.lessonTitle.length > 22 ? qsTr("The lesson") : root.head.lessonTitle
        title: qsTr("Practice phone · step %1").arg(root.head.stepNumber)
        saved: root.head.saved
        isUnsaved: root.head.isFull
        hasHistory: true
        canUndo: root.head.canUndo
        canRedo: root.head.canRedo
        visible: root.isEditing
        onBacked: root.model.leave()
        onUndone: root.head.undo()
        onRedone: root.head.redo()

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

    GoalLine {
        id: goal

        y: root.rowTop
        width: root.leftWidth
        height: implicitHeight
        model: root.model
        visible: root.isEditing
    }

    ScreenRow {
        id: way

        y: goal.y + goal.height + root.gap
        width: root.mainWidth
        height: root.hasOneRow ? root.rowsHeight + root.gap : root.rowsHeight - root.variantHeight
        model: root.model
        isVariant: root.hasOneRow && root.model.isVariant
        canSwitch: root.hasOneRow
        visible: root.isEditing
    }

    ScreenRow {
        y: way.y + way.height + root.gap
        width: root.mainWidth
        height: touching.y - y - root.gap
        model: root.model
        isVariant: true
        visible: root.isEditing && !root.hasOneRow
    }

    ToolColumn {
        x: root.mainWidth + root.gap
        y: way.y
        width: root.toolsWidth
        height: touching.y - y - root.gap
        model: root.model
        visible: root.isEditing
    }

    TouchPanel {
        id: touching

        y: root.height - height - root.gap
        width: root.leftWidth
        height: implicitHeight
        model: root.model
        visible: root.isEditing
    }

    BigPhone {
        x: root.width - width
        y: root.rowTop
        width: root.phoneWidth
        height: root.phoneHeight
        model: root.model
        visible: root.isEditing
    }

    Loader {
        anchors.fill: parent
        active: root.model.preview.playing
        focus: active
        sourceComponent: PreviewPage {
            preview: root.model.preview
        }
    }
}
