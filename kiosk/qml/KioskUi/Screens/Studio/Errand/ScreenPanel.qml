pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Studio.Parts
import KioskUi.Theme

// The shown screen while no element is chosen: its title, what the checks find, and what can be done with it.
FocusScope {
    id: root

    required property ErrandViewModel model
    readonly property PhoneScreenViewModel shown: root.model.shown
    readonly property FindingsViewModel found: root.model.findings
    readonly property real pad: Theme.space.small
    readonly property bool isNarrow: root.width < 1050 * Theme.unit * Theme.font.halfScale // no room for icons beside words
    readonly property real rowTop: title.height + root.pad

    TextCard {
        id: title

        width: root.width * 0.4
        height: root.height - Theme.touch.least - root.pad
        name: "screenTitle"
        label: root.model.isVariant ? qsTr("Title of the screen the second time") : qsTr("Title of the screen")
        value: root.shown.title
        placeholder: root.shown.name
        onEdited: text => root.shown.setTitle(text)
        onActiveFocusChanged: if (!activeFocus)
            root.model.head.leaveText()
        Component.onCompleted: root.model.chips.paint(area.textDocument, Theme.basics.strong, Theme.basics.tint, Theme.services.strong, Theme.services.tint)
    }

    DarkBar {
        x: title.width + root.pad
        width: root.width - x
        height: title.height
        name: "takeBackPart"
        text: qsTr("Removed: %1").arg(root.model.head.removed)
        visible: root.model.head.removed !== ""
        onActed: root.model.head.undo()
    }

    FitText {
        id: finding

        x: title.width + root.pad
        width: (correct.visible ? correct.x - root.pad : root.width) - x
        height: title.height
        verticalAlignment: Text.AlignVCenter
        objectName: "errandFinding"
        text: root.model.reply !== "" ? root.model.reply : root.found.count > 0 ? root.found.sentence : qsTr("Touch something on the big phone to say what it does.")
        color: root.model.reply !== "" || root.found.count > 0 ? Theme.colour.ink : Theme.colour.softInk
        font.pixelSize: Theme.font.small
        elide: Text.ElideRight
        visible: root.model.head.removed === ""
    }

    KioskButton {
        id: correct

        objectName: "correctErrand"
        x: root.width - width
        y: (title.height - height) / 2
        small: true
        kind: KioskButton.Gold
        label: qsTr("Correct it")
        collapsed: sentence.advanceWidth * Theme.font.smallest / Theme.font.small > 0.8 * Math.floor(title.height / (1.3 * Theme.font.smallest)) * (root.width - title.width - fullWidth - 2 * root.pad)
        iconName: "arrow-right"
        iconAfter: true
        visible: root.model.reply === "" && root.found.count > 0 && root.found.key !== "" && root.model.head.removed === ""
        onActivated: root.model.correct()
    }

    TextMetrics {
        id: sentence

        text: finding.text
        font: finding.font
    }

    Row {
        id: acts

        readonly property real natural: adding.fullWidth + beginning.fullWidth + ending.fullWidth + bin.width + 3 * spacing
        readonly property real squeeze: Math.min(1, (root.width - bin.width - 3 * spacing) / Math.max(1, natural - bin.width - 3 * spacing))

        y: root.height - height
        spacing: Theme.touch.tightGap
        visible: !root.model.isVariant

        KioskButton {
            id: adding

            objectName: "addElement"
            width: Math.floor(fullWidth * acts.squeeze)
            small: true
            kind: KioskButton.Secondary
            label: qsTr("Put something on it")
            iconName: "plus"
            onActivated: root.model.openSheet("elements")
        }

        KioskButton {
            id: beginning

            objectName: "beginHere"
            width: Math.floor(fullWidth * acts.squeeze)
            small: true
            kind: KioskButton.Secondary
            label: qsTr("Begin here")
            iconName: root.isNarrow ? "" : "play"
            available: !root.shown.isStart
            onActivated: root.shown.beginHere()
        }

        KioskButton {
            id: ending

            objectName: "endHere"
            width: Math.floor(fullWidth * acts.squeeze)
            small: true
            kind: KioskButton.Secondary
            label: qsTr("This is the goal")
            iconName: root.isNarrow ? "" : "check"
            available: !root.shown.isGoal
            onActivated: root.shown.endHere()
        }

        IconButton {
            id: bin

            objectName: "removeScreen"
            label: qsTr("Remove the screen")
            iconName: "bin"
            onActivated: root.shown.remove()
        }
    }

    KioskButton {
        objectName: "screenAsAbove"
        y: root.height - height
        small: true
        kind: KioskButton.Secondary
        label: qsTr("As above")
        iconName: "undo"
        available: root.shown.differs
        visible: root.model.isVariant
        onActivated: root.shown.asAbove()
    }
}
