pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// A paper before it is made, with the buttons for printing and saving; then the progress and the result.
FocusScope {
    id: root

    required property OutputViewModel model
    readonly property bool isTall: root.height > 1.25 * root.width
    readonly property real edge: Theme.space.medium
    readonly property real room: root.height - 2 * root.edge
    readonly property bool isAsking: root.model.phase === "preview" || root.model.phase === "loading"
    // Whether the result has room beside the paper.
    readonly property bool showsBoth: !root.isTall && Theme.textScale <= 1
    readonly property real sideWidth: root.isTall ? root.width : Math.max(root.width * 0.36, 440 * Theme.unit)

    focus: true
    Keys.onEscapePressed: root.model.close()

    Rectangle {
        id: paper

        readonly property real besides: root.isTall ? side.height + closing.height + 2 * Theme.space.medium : 0

        y: root.edge
        width: root.isTall ? root.width : root.width - root.sideWidth - Theme.space.large
        height: root.room - besides
        radius: Theme.radius.small
        color: Theme.colour.line
        visible: root.isAsking || root.showsBoth

        Drawing {
            objectName: "paperPicture"
            anchors.fill: parent
            anchors.margins: Theme.space.small
            source: root.model.picture
            label: root.model.title
        }

        KioskText {
            anchors.centerIn: parent
            width: parent.width - 2 * Theme.space.medium
            visible: root.model.phase === "loading"
            text: qsTr("Making the preview…")
            horizontalAlignment: Text.AlignHCenter
        }
    }

    Column {
        id: side

        // The buttons stand beside the paper, or below it.
        x: root.isTall ? 0 : root.width - width
        y: root.isTall ? closing.y - Theme.space.medium - height : root.edge
        width: root.sideWidth
        visible: root.isAsking
        spacing: Theme.touch.tightGap

        BoundedText {
            objectName: "paperTitle"
            width: parent.width
            maximumHeight: 2.4 * Theme.font.title
            text: root.model.title
            pixelSize: root.isTall ? Theme.font.subtitle : Theme.font.title
            weight: Theme.font.bold
            lineHeight: 1.05
        }

        BoundedText {
            width: parent.width
            maximumHeight: 2.4 * Theme.font.body
            text: root.model.placeText
            visible: text !== ""
            color: Theme.colour.softInk
            pixelSize: Theme.font.small
        }

        CopiesChoice {
            width: parent.width
            visible: root.model.copies.cards > 0
            model: root.model.copies
        }

        Row {
            spacing: Theme.touch.tightGap
            visible: root.model.hasNext || root.model.hasPrevious

            IconButton {
                objectName: "paperBefore"
                label: qsTr("Page before")
                iconName: "previous-page"
                available: root.model.hasPrevious
                onActivated: root.model.previous()
            }

            IconButton {
                objectName: "paperNext"
                label: qsTr("Next page")
                iconName: "next-page"
                available: root.model.hasNext
                onActivated: root.model.next()
            }
        }

        BoundedText {
            objectName: "outputNote"
            width: parent.width
            maximumHeight: 5 * Theme.font.small
            text: root.model.note
            visible: text !== ""
            pixelSize: Theme.font.small
            lineHeight: 1.1
        }

        Grid {
            width: parent.width
            columns: root.isTall ? 2 : 1
            spacing: Theme.touch.tightGap

            readonly property real buttonWidth: root.isTall ? (width - spacing) / 2 : width

            KioskButton {
                objectName: "printPapers"
                width: parent.buttonWidth
                small: root.isTall
                iconName: "print"
                label: root.model.copies.printText || qsTr("Print")
                visible: root.model.canPrint
                focus: visible
                onActivated: root.model.deliver("printer")
            }

            KioskButton {
                objectName: "keepPapers"
                width: parent.buttonWidth
                small: root.isTall
                kind: KioskButton.Secondary
                iconName: "app-paper"
                label: qsTr("Save on this machine")
                visible: root.model.canKeep
                onActivated: root.model.deliver("folder")
            }

            KioskButton {
                objectName: "savePapers"
                width: parent.buttonWidth
                small: root.isTall
                kind: root.model.canPrint ? KioskButton.Secondary : KioskButton.Primary
                iconName: "app-download"
                label: qsTr("Save to USB")
                visible: root.model.canSave
                onActivated: root.model.deliver("stick")
            }
        }
    }

    // At the foot, where it stays when buttons appear: what can be done is known only with the preview.
    KioskButton {
        id: closing

        objectName: "closePreview"
        x: side.x
        y: root.edge + root.room - height
        width: side.width
        small: root.isTall
        visible: root.isAsking
        kind: KioskButton.Quiet
        iconName: "close"
        label: qsTr("Close")
        onActivated: root.model.close()
    }

    OutputResult {
        x: root.showsBoth ? root.width - width : (root.width - width) / 2
        y: root.showsBoth ? root.edge : (root.height - height) / 2
        width: root.showsBoth ? root.sideWidth : root.width * (root.isTall ? 1 : 0.7)
        visible: !root.isAsking
        model: root.model
        maximumHeight: root.room
    }
}
