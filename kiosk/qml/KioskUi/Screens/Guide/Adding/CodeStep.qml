pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// The new person's face, which can be changed, and the three pictures of the code, which are shown only now.
FocusScope {
    id: root

    required property AddingViewModel model
    readonly property real side: Math.min(300 * Theme.unit, (root.width - 4 * Theme.space.large) / 4.4, (done.y - pictures.y - Theme.space.huge) * 0.8)

    focus: true

    BoundedText {
        id: title

        objectName: "codeStepTitle"
        y: Theme.space.large
        width: root.width
        maximumHeight: 150 * Theme.unit
        text: root.model.codeTitle
        pixelSize: Theme.font.title
        weight: Theme.font.bold
        lineHeight: 1.05
    }

    BoundedText {
        id: help

        objectName: "codeStepHelp"
        y: title.y + title.height + Theme.space.small
        width: root.width
        maximumHeight: 120 * Theme.unit
        text: root.model.codeHelp
        color: Theme.colour.softInk
    }

    Row {
        id: pictures

        y: help.y + help.height + Theme.space.huge
        spacing: Theme.space.large

        Column {
            spacing: Theme.space.small

            Drawing {
                width: root.side
                height: root.side
                source: root.model.face
            }

            KioskButton {
                objectName: "otherFace"
                width: root.side
                // Two lines of text at the largest text size.
                height: Math.max(Theme.touch.least, 3.5 * Theme.font.smallest)
                small: true
                kind: KioskButton.Secondary
                iconName: "retry"
                label: qsTr("Another face")
                onActivated: root.model.nextFace()
            }
        }

        Rectangle {
            width: Theme.border.medium
            height: root.side
            color: Theme.colour.line
        }

        Repeater {
            model: root.model.code

            Card {
                id: place

                required property var modelData
                required property int index

                objectName: "given-" + place.modelData.key
                width: root.side
                height: root.side

                KioskText {
                    id: number

                    x: Theme.space.medium
                    y: Theme.space.tiny
                    text: String(place.index + 1)
                    color: Theme.colour.softInk
                    font.weight: Theme.font.bold
                    wrapMode: Text.NoWrap
                    lineHeight: 1
                }

                Drawing {
                    anchors.horizontalCenter: parent.horizontalCenter
                    y: number.y + number.height
                    width: Math.min(parent.width * 0.7, parent.height - y - Theme.space.small)
                    height: width
                    source: place.modelData.key
                    label: place.modelData.label
                }
            }
        }
    }

    Row {
        id: done

        y: root.height - height - Theme.space.huge
        spacing: Theme.touch.gap

        KioskButton {
            id: doneButton

            objectName: "addingDone"
            width: Math.min(Math.max(implicitWidth, 560 * Theme.unit), root.width * 0.6)
            label: qsTr("Done")
            iconName: "check"
            focus: true
            onActivated: root.model.finish()
        }

        KioskButton {
            objectName: "addingNext"
            width: Math.min(implicitWidth, root.width - doneButton.width - Theme.touch.gap)
            kind: KioskButton.Secondary
            label: qsTr("Add the next person")
            iconName: "app-plus"
            onActivated: root.model.addNext()
        }
    }
}
