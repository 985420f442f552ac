pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Studio.Parts
import KioskUi.Theme

// What a touch on the chosen element means; without a chosen element, what can be done with the screen.
FocusScope {
    id: root

    required property ErrandViewModel model
    readonly property PhoneTouchViewModel touch: root.model.touch
    readonly property bool isMain: !root.model.isVariant
    readonly property real pad: Theme.space.small
    readonly property real inner: root.width - 2 * root.pad
    readonly property real line: Math.max(Theme.touch.least, Math.ceil(Theme.font.small * 1.3) + Math.ceil(Theme.font.small * 1.3) * 2 + root.pad + Theme.space.tiny)
    readonly property real rowTop: (root.isMain ? meaning.height : Theme.touch.least) + root.pad // of the second row
    readonly property bool hasCosts: root.isMain && root.touch.mark === "wrong"
    readonly property bool hasTarget: root.isMain && root.touch.mark === "right"

    implicitHeight: 2 * root.pad + root.rowTop + root.line

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius.small
        color: root.touch.isChosen && root.touch.mark === "wrong" ? Theme.colour.goldTint : Theme.colour.card
        border.width: Theme.border.medium
        border.color: !root.touch.isChosen ? Theme.colour.line : root.touch.mark === "wrong" ? Theme.colour.gold : root.touch.mark === "right" ? Theme.colour.right : Theme.colour.line
    }

    ScreenPanel {
        x: root.pad
        y: root.pad
        width: root.inner
        height: root.height - 2 * y
        model: root.model
        visible: !root.touch.isChosen
    }

    Item {
        x: root.pad
        y: root.pad
        width: root.inner
        height: root.height - 2 * y
        visible: root.touch.isChosen

        TextCard {
            id: naming

            width: root.isMain ? meaning.x - root.pad : root.inner * 0.5
            y: Math.max(0, (Theme.touch.least - Math.ceil(Theme.font.small * 1.3)) / 2 - Theme.space.tiny)
            height: Theme.touch.least - y
            isBare: true
            name: "elementName"
            label: root.isMain ? qsTr("Text of the element") : qsTr("Text of the element the second time")
            value: root.touch.name
            placeholder: root.touch.hasName ? qsTr("Touch “%1”").arg(root.touch.title) : root.touch.title
            isTitle: true
            enabled: root.touch.hasName
            onEdited: text => root.touch.rename(text)
            onActiveFocusChanged: if (!activeFocus)
                root.model.head.leaveText()
        }

        Icon {
            x: Math.min(naming.area.contentWidth + 2 * Theme.space.medium, naming.width - width)
            y: (Theme.touch.least - height) / 2
            name: "pencil"
            size: 30 * Theme.unit
            colour: Theme.colour.softInk
            visible: root.touch.hasName && !naming.area.activeFocus
        }

        MarkControl {
            id: meaning

            x: more.x - width - root.pad
            width: Math.min(implicitWidth, root.inner * 0.66)
            touch: root.touch
            visible: root.isMain
            onChosen: key => {
                root.touch.setMark(key);
                if (root.touch.needsTarget)
                    root.model.openSheet("targets");
            }
        }

        IconButton {
            id: more

            objectName: "moreOfElement"
            x: root.inner - width
            kind: KioskButton.Quiet
            label: qsTr("More")
            iconName: "more"
            visible: root.isMain
            onActivated: root.model.openSheet("more")
        }

        KioskButton {
            objectName: "elementAsAbove"
            x: root.inner - width
            small: true
            kind: KioskButton.Secondary
            label: qsTr("As above")
            iconName: "undo"
            available: root.touch.isRenamed
            visible: !root.isMain
            onActivated: root.touch.asAbove()
        }

        TextCard {
            id: said

            y: root.rowTop
            width: root.inner - (side.width > 0 ? side.width + root.pad : 0)
            height: parent.height - y
            name: "said"
            label: root.touch.saidLabel
            value: root.touch.said
            words: root.touch.saidWords
            mostWords: root.touch.mostWords
            visible: root.isMain && root.touch.mark !== "none" && !root.touch.needsTarget
            onEdited: text => root.touch.say(text)
            onActiveFocusChanged: if (!activeFocus)
                root.model.head.leaveText()
            Component.onCompleted: root.model.chips.paint(area.textDocument, Theme.basics.strong, Theme.basics.tint, Theme.services.strong, Theme.services.tint)
        }

        FitText {
            y: root.rowTop
            width: said.width
            height: parent.height - y
            verticalAlignment: Text.AlignVCenter
            text: root.touch.advice
            color: Theme.colour.softInk
            font.pixelSize: Theme.font.small
            visible: !said.visible
        }

        Row {
            id: side

            x: root.inner - width
            y: root.rowTop
            height: parent.height - y
            spacing: Theme.touch.tightGap

            TextCard {
                width: root.inner * 0.22
                height: parent.height
                name: "typedText"
                label: qsTr("To be typed")
                value: root.touch.typed
                visible: root.isMain && root.touch.isTyped
                onEdited: text => root.touch.type(text)
                onActiveFocusChanged: if (!activeFocus)
                    root.model.head.leaveText()
            }

            KioskButton {
                objectName: "nextScreen"
                width: Math.min(implicitWidth, root.inner * 0.26)
                height: parent.height
                small: true
                kind: root.touch.needsTarget ? KioskButton.Primary : KioskButton.Secondary
                label: root.touch.goesTo === "" ? qsTr("Choose the next screen") : root.touch.goesTo
                iconName: "arrow-right"
                visible: root.hasTarget
                onActivated: root.model.openSheet("targets")
            }

            CostCard {
                objectName: "costsData"
                width: root.inner * 0.19
                height: parent.height
                label: qsTr("In real life it gives data away")
                brief: qsTr("Data gone")
                checked: root.touch.cost === "data"
                visible: root.hasCosts
                onActivated: root.touch.setCost(checked ? "" : "data")
            }

            CostCard {
                objectName: "costsMoney"
                width: root.inner * 0.19
                height: parent.height
                label: qsTr("In real life it costs money")
                brief: qsTr("Money gone")
                checked: root.touch.cost === "money"
                visible: root.hasCosts
                onActivated: root.touch.setCost(checked ? "" : "money")
            }
        }
    }
}
