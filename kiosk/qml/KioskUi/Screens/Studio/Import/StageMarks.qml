pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// The three steps of the import, the current one in the main colour, those before it with a tick.
Row {
    id: root

    required property string stage
    property bool isTight: false // whether only the current step has its name
    readonly property var stages: ["file", "preview", "done"]
    readonly property int current: root.stages.indexOf(root.stage)
    readonly property var names: [
        qsTr("Choose a file"),
        qsTr("Look at it"),
        qsTr("Done")
    ]

    spacing: Theme.space.small
    height: Theme.touch.least
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Step %1 of 3: %2").arg(root.current + 1).arg(root.names[root.current])

    Repeater {
        model: 3

        Row {
            id: mark

            required property int index
            readonly property bool isDone: mark.index < root.current || root.stage === "done"
            readonly property bool isCurrent: mark.index === root.current && !mark.isDone

            spacing: Theme.space.small
            height: root.height

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                width: 40 * Theme.unit
                height: Theme.border.medium
                color: Theme.colour.controlLine
                visible: mark.index > 0
            }

            Rectangle {
                id: disc

                anchors.verticalCenter: parent.verticalCenter
                width: 48 * Theme.unit
                height: width
                radius: width / 2
                color: mark.isDone ? Theme.colour.right : mark.isCurrent ? Theme.colour.primary : Theme.colour.card
                border.width: mark.isDone || mark.isCurrent ? 0 : Theme.border.thin
                border.color: Theme.colour.controlLine

                Icon {
                    anchors.centerIn: parent
                    name: "check"
                    size: 32 * Theme.unit
                    colour: Theme.colour.rightInk
                    visible: mark.isDone
                }

                KioskText {
                    anchors.centerIn: parent
                    text: qsTr("%1").arg(mark.index + 1)
                    color: mark.isCurrent ? Theme.colour.primaryInk : Theme.colour.softInk
                    font.pixelSize: Theme.font.smallest
                    font.weight: Theme.font.semibold
                    lineHeight: 1
                    visible: !mark.isDone
                    Accessible.ignored: true
                }
            }

            KioskText {
                anchors.verticalCenter: parent.verticalCenter
                text: root.names[mark.index]
                color: mark.isCurrent ? Theme.colour.ink : Theme.colour.softInk
                font.pixelSize: Theme.font.small
                font.weight: mark.isCurrent ? Theme.font.semibold : Theme.font.regular
                wrapMode: Text.NoWrap
                lineHeight: 1
                visible: !root.isTight || mark.index === root.current
                Accessible.ignored: true
            }
        }
    }
}
