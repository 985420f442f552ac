pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// The numbered steps of a procedure; the current one is filled.
Row {
    id: root

    required property int current // from 1
    required property list<string> labels

    spacing: Theme.space.small

    Repeater {
        model: root.labels.length

        Row {
            id: step

            required property int index
            readonly property bool isCurrent: step.index + 1 === root.current
            readonly property bool isDone: step.index + 1 < root.current

            spacing: Theme.space.small

            Rectangle {
                width: 40 * Theme.unit
                height: Theme.border.medium
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.colour.controlLine
                visible: step.index > 0
            }

            Rectangle {
                width: 50 * Theme.unit
                height: width
                radius: width / 2
                color: step.isCurrent ? Theme.colour.primary : step.isDone ? Theme.colour.right : "transparent"
                border.width: step.isCurrent || step.isDone ? 0 : Theme.border.medium
                border.color: Theme.colour.controlLine

                KioskText {
                    anchors.centerIn: parent
                    text: String(step.index + 1)
                    visible: !step.isDone
                    color: step.isCurrent ? Theme.colour.primaryInk : Theme.colour.softInk
                    font.pixelSize: Theme.font.smallest
                    font.weight: Theme.font.bold
                    wrapMode: Text.NoWrap
                    lineHeight: 1
                }

                Icon {
                    anchors.centerIn: parent
                    name: "check"
                    size: 32 * Theme.unit
                    colour: Theme.colour.rightInk
                    visible: step.isDone
                }
            }

            KioskText {
                anchors.verticalCenter: parent.verticalCenter
                text: root.labels[step.index]
                color: step.isCurrent ? Theme.colour.ink : Theme.colour.softInk
                font.pixelSize: Theme.font.smallest
                font.weight: Theme.font.semibold
                wrapMode: Text.NoWrap
                lineHeight: 1
            }
        }
    }
}
