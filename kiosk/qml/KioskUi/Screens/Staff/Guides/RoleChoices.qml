pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// The roles that an account can get; the current one has a tick.
Grid {
    id: root

    required property var roles
    property real maximumHeight: 1000 * Theme.unit
    readonly property int count: Math.max(1, root.roles.length)
    readonly property int mostRows: Math.max(1, Math.floor((root.maximumHeight + root.spacing) / (Theme.touch.least + root.spacing)))

    signal chosen(key: string)

    // One line if all fit on it, else as few columns as the height allows.
    columns: root.width / root.count < 420 * Theme.unit * Theme.textScale ? Math.min(root.count, Math.ceil(root.count / root.mostRows)) : root.count
    spacing: Theme.touch.tightGap

    Repeater {
        model: root.roles

        Pressable {
            id: choice

            required property var modelData

            objectName: "role-" + modelData.key
            label: modelData.name
            role: Accessible.RadioButton
            checked: modelData.chosen
            width: (root.width - (root.columns - 1) * root.spacing) / root.columns
            height: Math.max(Theme.touch.least, Math.min(Theme.touch.main, (root.maximumHeight + root.spacing) / Math.ceil(root.count / root.columns) - root.spacing))
            onActivated: root.chosen(modelData.key)

            Rectangle {
                anchors.fill: parent
                radius: choice.radius
                color: choice.pressed ? Theme.colour.cardPressed : Theme.colour.card
                border.width: choice.checked ? Theme.border.thick : Theme.border.medium
                border.color: choice.checked ? Theme.colour.primary : Theme.colour.controlLine
            }

            Badge {
                id: mark

                x: Theme.space.medium
                anchors.verticalCenter: parent.verticalCenter
                size: 56 * Theme.unit
                kind: choice.checked ? Badge.Chosen : Badge.Plain
                sign: choice.checked ? "check" : "circle"
            }

            FitText {
                x: mark.x + mark.width + Theme.space.medium
                width: choice.width - x - Theme.space.medium
                height: choice.height
                verticalAlignment: Text.AlignVCenter
                text: choice.label
                font.pixelSize: Theme.font.small
                font.weight: Theme.font.semibold
                Accessible.ignored: true
            }
        }
    }
}
