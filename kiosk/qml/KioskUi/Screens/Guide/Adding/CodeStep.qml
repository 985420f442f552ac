pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// The person's face, which can be changed, and the three pictures of the code, which are shown only now.
FocusScope {
    id: root

    required property string title
    required property string help
    required property string face
    required property var code // maps with `key`, `label`
    property bool hasNext: false
    readonly property real side: Math.min(300 * Theme.unit, (root.width - 4 * Theme.space.large) / 4.4, (done.y - pictures.y - Theme.space.huge) * 0.8)

    signal otherFace
    signal finished
    signal nextAsked

    focus: true

    BoundedText {
        id: heading

        objectName: "codeStepTitle"
        y: Theme.space.large
        width: root.width
        maximumHeight: 150 * Theme.unit
        text: root.title
        pixelSize: Theme.font.title
        weight: Theme.font.bold
        lineHeight: 1.05
    }

    BoundedText {
        id: words

        objectName: "codeStepHelp"
        y: heading.y + heading.height + Theme.space.small
        width: root.width
        maximumHeight: 120 * Theme.unit
        text: root.help
        color: Theme.colour.softInk
    }

    Row {
        id: pictures

        y: words.y + words.height + Theme.space.huge
        spacing: Theme.space.large

        Column {
            spacing: Theme.space.small

            Drawing {
                width: root.side
                height: root.side
                source: root.face
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
                onActivated: root.otherFace()
            }
        }

        Rectangle {
            width: Theme.border.medium
            height: root.side
            color: Theme.colour.line
        }

        Repeater {
            model: root.code

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
            onActivated: root.finished()
        }

        KioskButton {
            objectName: "addingNext"
            visible: root.hasNext
            width: Math.min(implicitWidth, root.width - doneButton.width - Theme.touch.gap)
            kind: KioskButton.Secondary
            label: qsTr("Add the next person")
            iconName: "app-plus"
            onActivated: root.nextAsked()
        }
    }
}
