pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// The permissions of a person; a touch asks the question again, so that the person can change the answer.
FocusScope {
    id: root

    required property PersonViewModel model
    readonly property real gap: Theme.touch.tightGap

    BoundedText {
        id: help

        width: root.width
        maximumHeight: 100 * Theme.unit * Theme.font.halfScale
        text: qsTr("Touch a permission to give it or to take it back, together with the person.")
        pixelSize: Theme.font.small
        color: Theme.colour.softInk
    }

    Column {
        id: rows

        y: help.height + Theme.space.small
        width: root.width
        spacing: root.gap

        Repeater {
            model: root.model.permissions

            Pressable {
                id: row

                required property var modelData
                required property int index

                objectName: "permission-" + row.modelData.key
                role: Accessible.CheckBox
                label: row.modelData.title
                description: row.modelData.state
                checked: row.modelData.isGiven
                focus: row.index === 0
                width: rows.width
                height: Math.max(Theme.touch.least, Math.min(132 * Theme.unit, (root.height - rows.y - 3 * root.gap) / 4))
                radius: Theme.radius.small
                onActivated: root.model.ask(row.modelData.key)

                Rectangle {
                    anchors.fill: parent
                    radius: row.radius
                    color: row.pressed ? Theme.colour.cardPressed : Theme.colour.card
                    border.width: Theme.border.medium
                    border.color: Theme.colour.controlLine
                }

                Icon {
                    id: mark

                    x: Theme.space.medium
                    anchors.verticalCenter: parent.verticalCenter
                    name: row.checked ? "check" : "close"
                    size: 48 * Theme.unit
                    colour: row.checked ? Theme.colour.right : Theme.colour.ink
                }

                FitText {
                    x: mark.x + mark.width + Theme.space.medium
                    y: Theme.space.tiny / 2
                    width: row.width - x - Theme.space.medium
                    height: row.height * 0.55 - y
                    text: row.modelData.title
                    font.weight: Theme.font.semibold
                    verticalAlignment: Text.AlignVCenter
                    Accessible.ignored: true
                }

                FitText {
                    x: mark.x + mark.width + Theme.space.medium
                    y: row.height * 0.55
                    width: row.width - x - Theme.space.medium
                    height: row.height * 0.45 - Theme.space.tiny / 2
                    text: row.modelData.state
                    color: row.pressed ? Theme.colour.ink : Theme.colour.softInk
                    font.pixelSize: Theme.font.small
                    verticalAlignment: Text.AlignVCenter
                    Accessible.ignored: true
                }
            }
        }
    }
}
