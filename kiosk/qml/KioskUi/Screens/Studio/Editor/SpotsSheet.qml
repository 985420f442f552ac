pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Studio.Spots
import KioskUi.Theme

// The sheet on which the places of a picture are marked: the picture as large as possible, and beside it what the form
// says about the chosen place.
Overlay {
    id: root

    required property EditorViewModel editor
    readonly property SpotsViewModel model: root.editor.spots
    readonly property bool editable: root.editor.otherWriter === ""
    readonly property real padding: Theme.space.medium
    readonly property real gap: Theme.space.small
    readonly property real sideWidth: Math.max(0.3 * root.sheetWidth, 4 * Theme.touch.least + 3 * root.gap, 11 * Theme.font.small)
    readonly property real sideX: root.sheetWidth - root.sideWidth - root.padding
    readonly property real headHeight: Math.max(Theme.touch.least, 2.8 * Theme.font.small)

    objectName: "spotsSheet"
    sheetWidth: root.width - 2 * Theme.space.small
    sheetHeight: root.height - 2 * Theme.space.small
    Keys.onEscapePressed: board.isHeld ? root.model.cancel() : root.model.close()
    Keys.onPressed: event => {
        event.accepted = event.matches(StandardKey.Undo) || event.matches(StandardKey.Redo);
        if (event.matches(StandardKey.Undo) && root.editor.head.canUndo)
            root.editor.head.undo();
        else if (event.matches(StandardKey.Redo) && root.editor.head.canRedo)
            root.editor.head.redo();
    }

    Row {
        x: root.padding
        y: root.padding
        width: root.sideX - root.gap - x
        height: root.headHeight
        spacing: root.gap

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: root.model.note !== "" ? "warning" : "hint"
            colour: root.model.note !== "" ? Theme.services.strong : Theme.colour.ink
        }

        FitText {
            objectName: "spotsHint"
            width: parent.width - x
            height: parent.height
            verticalAlignment: Text.AlignVCenter
            text: root.model.note !== "" ? root.model.note : qsTr("Touch the picture to mark a place. Drag a place to move it, a corner to make it larger.")
            font.pixelSize: Theme.font.small
            font.weight: root.model.note !== "" ? Theme.font.semibold : Theme.font.regular
        }
    }

    SpotsBoard {
        id: board

        x: root.padding
        y: root.padding + root.headHeight
        width: root.sideX - root.gap - x
        height: root.sheetHeight - y - Theme.space.tiny
        model: root.model
        enabled: root.editable
        Component.onCompleted: board.takeFocus()
    }

    FitText {
        x: root.sideX
        y: root.padding
        width: root.sideWidth - done.width - root.gap
        height: root.headHeight
        verticalAlignment: Text.AlignVCenter
        text: qsTr("Place %1").arg(root.model.chosen + 1)
        font.pixelSize: Theme.font.subtitle
        font.weight: Theme.font.bold
        visible: root.model.entry !== null
    }

    KioskButton {
        id: done

        objectName: "closeSpots"
        x: root.sideX + root.sideWidth - width
        y: root.padding
        width: root.model.entry !== null ? 0.52 * root.sideWidth : root.sideWidth
        height: root.headHeight
        small: true
        label: qsTr("Done")
        iconName: "check"
        focus: true
        onActivated: root.model.close()
    }

    FitText {
        x: root.sideX
        y: done.y + done.height + root.gap
        width: root.sideWidth
        height: tools.y - y - root.gap
        verticalAlignment: Text.AlignVCenter
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("Touch a place to write what it is called and why it is right or not.")
        color: Theme.colour.softInk
        font.pixelSize: Theme.font.small
        visible: root.model.entry === null
    }

    Loader {
        x: root.sideX
        y: done.y + done.height + root.gap
        width: root.sideWidth
        height: tools.y - y - root.gap
        active: root.model.entry !== null
        sourceComponent: SpotPanel {
            row: root.model.entry
            form: root.editor.form
            editable: root.editable
        }
    }

    Row {
        id: tools

        x: root.sideX
        y: root.sheetHeight - height - root.padding
        width: root.sideWidth
        height: Theme.touch.least
        spacing: root.gap

        KioskButton {
            objectName: "addSpot"
            width: root.sideWidth - 3 * (Theme.touch.least + root.gap)
            kind: KioskButton.Secondary
            small: true
            collapsed: fullWidth > width
            label: qsTr("Add")
            description: qsTr("Add a place")
            iconName: "plus"
            available: root.editable && root.model.canAdd
            onActivated: root.model.add()
        }

        IconButton {
            objectName: "removeSpot"
            label: qsTr("Remove this place")
            iconName: "bin"
            available: root.editable && root.model.canRemove
            onActivated: root.model.remove()
        }

        IconButton {
            objectName: "undoSpots"
            label: qsTr("Take back")
            iconName: "undo"
            available: root.editor.head.canUndo
            onActivated: root.editor.head.undo()
        }

        IconButton {
            objectName: "redoSpots"
            label: qsTr("Do it again")
            iconName: "redo"
            available: root.editor.head.canRedo
            onActivated: root.editor.head.redo()
        }
    }
}
