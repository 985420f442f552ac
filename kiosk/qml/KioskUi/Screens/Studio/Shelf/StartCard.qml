pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// A starting point of a new lesson: pictures of its steps, its name, and what is done in them.
Pressable {
    id: root

    required property var start // map with `key`, `label`, `details`, `icons`, `chosen`

    objectName: "start-" + root.start.key
    label: root.start.label
    description: root.start.details
    role: Accessible.RadioButton
    checked: root.start.chosen

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.checked ? Theme.basics.tint : root.pressed ? Theme.colour.cardPressed : Theme.colour.card
        border.width: root.checked ? Theme.border.thick : Theme.border.medium
        border.color: root.checked ? Theme.colour.primary : Theme.colour.controlLine
    }

    Row {
        id: steps

        x: Theme.space.large
        y: Theme.space.medium
        spacing: Theme.space.small

        Repeater {
            model: root.start.icons

            Rectangle {
                id: step

                required property string modelData

                width: 108 * Theme.unit
                height: 84 * Theme.unit
                radius: Theme.radius.small
                color: Theme.colour.card
                border.width: Theme.border.thin
                border.color: Theme.colour.controlLine

                Icon {
                    anchors.centerIn: parent
                    name: step.modelData
                    size: 48 * Theme.unit
                }
            }
        }
    }

    Badge {
        x: root.width - width - Theme.space.large
        y: steps.y
        size: 56 * Theme.unit
        kind: root.checked ? Badge.Chosen : Badge.Plain
        sign: root.checked ? "check" : "circle"
    }

    FitText {
        id: title

        x: Theme.space.large
        y: steps.y + steps.height + Theme.space.tiny
        width: root.width - 2 * x
        height: (root.height - y - Theme.space.small) * 0.5
        verticalAlignment: Text.AlignVCenter
        text: root.label
        font.pixelSize: Theme.font.body
        font.weight: Theme.font.bold
        Accessible.ignored: true
    }

    FitText {
        x: title.x
        y: title.y + title.height
        width: title.width
        height: title.height
        verticalAlignment: Text.AlignVCenter
        text: root.start.details
        color: Theme.colour.softInk
        font.pixelSize: Theme.font.small
        Accessible.ignored: true
    }
}
