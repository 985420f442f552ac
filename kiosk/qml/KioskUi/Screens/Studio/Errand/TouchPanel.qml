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
    readonly property real pad: Theme.space.small
    readonly property real inner: root.width - 2 * root.pad
    readonly property real line: Math.ceil(Theme.font.small * 1.3) + Math.ceil(Theme.font.body * 1.3) + root.pad

    implicitHeight: 2 * root.pad + Theme.touch.least + root.pad + Math.max(Theme.touch.least, root.line + Theme.font.small)

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius.small
        color: root.touch.mark === "wrong" ? Theme.colour.goldTint : Theme.colour.card
        border.width: Theme.border.medium
        border.color: root.touch.mark === "wrong" ? Theme.colour.gold : root.touch.mark === "right" ? Theme.colour.right : Theme.colour.line
    }

    // The screen.
    Item {
        x: root.pad
        y: root.pad
        width: root.inner
        height: root.height - 2 * y
        visible: !root.touch.isChosen

        TextCard {
            id: title

            width: root.inner * 0.5
            height: root.line
            name: "screenTitle"
            label: qsTr("Title of the screen")
            value: root.model.screenTitle
            onEdited: text => root.model.setTitle(text)
        }

        KioskText {
            x: title.width + root.pad
            width: root.inner - x
            height: root.line
            verticalAlignment: Text.AlignVCenter
            text: qsTr("Touch something on the big phone to say what it does.")
            color: Theme.colour.softInk
            font.pixelSize: Theme.font.small
            lineHeight: 1
        }

        Row {
            y: parent.height - height
            spacing: Theme.space.tiny
            visible: !root.model.isVariant

            KioskButton {
                objectName: "addElement"
                small: true
                kind: KioskButton.Secondary
                squeeze: 0.9
                label: qsTr("Put something on it")
                iconName: "plus"
                onActivated: root.model.openSheet("elements")
            }

            KioskButton {
                objectName: "beginHere"
                small: true
                kind: KioskButton.Secondary
                squeeze: 0.9
                label: qsTr("Begin here")
                onActivated: root.model.beginHere()
            }

            KioskButton {
                objectName: "endHere"
                small: true
                kind: KioskButton.Secondary
                squeeze: 0.9
                label: qsTr("This is the goal")
                onActivated: root.model.endHere()
            }

            IconButton {
                objectName: "removeScreen"
                label: qsTr("Remove the screen")
                iconName: "bin"
                onActivated: root.model.removeScreen()
            }
        }
    }

    // The chosen element.
    Item {
        x: root.pad
        y: root.pad
        width: root.inner
        height: root.height - 2 * y
        visible: root.touch.isChosen

        TextCard {
            id: naming

            width: root.inner * 0.3
            height: Theme.touch.least
            isBare: true
            name: "elementName"
            label: qsTr("Text")
            value: root.touch.name
            placeholder: qsTr("without words")
            isTitle: true
            enabled: root.touch.hasName
            onEdited: text => root.touch.rename(text)
        }

        SegmentControl {
            id: meaning

            x: root.inner - width - tools.width - root.pad
            width: Math.min(implicitWidth, root.inner - naming.width - tools.width - 2 * root.pad)
            tag: "mark"
            label: qsTr("What a touch means")
            current: root.touch.mark
            chosenColour: root.touch.mark === "right" ? Theme.colour.right : root.touch.mark === "wrong" ? Theme.colour.gold : Theme.highContrast ? Theme.colour.primary : Theme.colour.dark
            chosenInk: root.touch.mark === "right" ? Theme.colour.rightInk : root.touch.mark === "wrong" ? Theme.colour.goldInk : Theme.highContrast ? Theme.colour.primaryInk : Theme.colour.darkInk
            visible: !root.model.isVariant
            segments: [
                {
                    key: "right",
                    label: qsTr("Right"),
                    icon: "check"
                },
                {
                    key: "wrong",
                    label: qsTr("Not right"),
                    icon: "retry"
                },
                {
                    key: "answered",
                    label: qsTr("Only a reply")
                },
                {
                    key: "none",
                    label: qsTr("Nothing")
                }
            ]
            onChosen: key => {
                root.touch.setMark(key);
                if (root.touch.needsTarget)
                    root.model.openSheet("targets");
            }
        }

        Row {
            id: tools

            x: root.inner - width
            visible: !root.model.isVariant

            IconButton {
                objectName: "elementUp"
                kind: KioskButton.Quiet
                label: qsTr("Move up")
                iconName: "arrow-up"
                onActivated: root.touch.move(-1)
            }

            IconButton {
                objectName: "removeElement"
                kind: KioskButton.Quiet
                label: qsTr("Remove")
                iconName: "bin"
                onActivated: root.touch.remove()
            }
        }

        TextCard {
            y: meaning.height + root.pad
            width: root.inner - (side.width > 0 ? side.width + root.pad : 0)
            height: parent.height - y
            name: "said"
            label: root.touch.mark === "right" ? qsTr("Instruction, spoken when asked for help") : root.touch.mark === "wrong" ? qsTr("The phone explains") : qsTr("The phone replies")
            value: root.touch.said
            words: root.touch.saidWords
            mostWords: root.touch.mostWords
            visible: root.touch.mark !== "none" && !root.touch.needsTarget && !root.model.isVariant
            onEdited: text => root.touch.say(text)
        }

        Row {
            id: side

            x: root.inner - width
            y: meaning.height + root.pad
            height: parent.height - y
            spacing: root.pad

            TextCard {
                width: root.inner * 0.22
                height: parent.height
                name: "typedText"
                label: qsTr("To be typed")
                value: root.touch.typed
                visible: root.touch.isTyped && !root.model.isVariant
                onEdited: text => root.touch.type(text)
            }

            KioskButton {
                objectName: "nextScreen"
                width: root.inner * 0.22
                height: parent.height
                kind: KioskButton.Secondary
                small: true
                iconName: "arrow-right"
                label: root.touch.goesTo === "" ? qsTr("Which screen next?") : root.touch.goesTo
                visible: (root.touch.mark === "right" || root.touch.needsTarget) && !root.model.isVariant
                onActivated: root.model.openSheet("targets")
            }

            Pressable {
                id: costs

                objectName: "costs"
                label: qsTr("In real life it gives data or money away")
                role: Accessible.CheckBox
                checked: root.touch.costs
                width: root.inner * 0.24
                height: parent.height
                radius: Theme.radius.small
                visible: root.touch.mark === "wrong" && !root.model.isVariant
                onActivated: root.touch.setCosts(!root.touch.costs)

                Rectangle {
                    anchors.fill: parent
                    radius: Theme.radius.small
                    color: costs.pressed ? Theme.colour.cardPressed : Theme.colour.card
                    border.width: Theme.border.thin
                    border.color: Theme.colour.controlLine
                }

                Rectangle {
                    id: box

                    x: root.pad
                    anchors.verticalCenter: parent.verticalCenter
                    width: 44 * Theme.unit
                    height: width
                    radius: width / 2
                    color: costs.checked ? Theme.colour.ink : Theme.colour.card
                    border.width: Theme.border.medium
                    border.color: Theme.colour.controlLine

                    Icon {
                        anchors.centerIn: parent
                        name: "check"
                        size: 30 * Theme.unit
                        colour: Theme.colour.card
                        visible: costs.checked
                    }
                }

                FitText {
                    x: box.x + box.width + root.pad
                    width: costs.width - x - root.pad
                    height: costs.height
                    verticalAlignment: Text.AlignVCenter
                    text: costs.label
                    font.pixelSize: Theme.font.small
                    Accessible.ignored: true
                }
            }
        }
    }
}
