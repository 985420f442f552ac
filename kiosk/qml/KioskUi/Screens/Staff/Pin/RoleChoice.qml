pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// The choice of a staff role, before its PIN is entered: one large card with a drawing per role, side by side.
FocusScope {
    id: root

    required property var roles
    readonly property real cardWidth: (root.width - (root.roles.length - 1) * Theme.touch.gap) / Math.max(1, root.roles.length)

    signal chosen(key: string)

    BoundedText {
        id: title

        objectName: "roleTitle"
        width: root.width
        maximumHeight: 0.3 * root.height
        text: qsTr("Staff: choose your role")
        pixelSize: Theme.font.title
        weight: Theme.font.bold
        lineHeight: 1.05
    }

    Row {
        id: cards

        y: title.y + title.height + Theme.space.huge
        height: Math.min(root.height - y, 640 * Theme.unit)
        spacing: Theme.touch.gap

        Repeater {
            model: root.roles

            Pressable {
                id: card

                required property var modelData
                required property int index
                readonly property bool isTechnician: card.modelData.key === "technician"

                objectName: "role-" + card.modelData.key
                label: card.modelData.title
                width: root.cardWidth
                height: cards.height
                radius: Theme.radius.large
                focus: card.index === 0
                onActivated: root.chosen(card.modelData.key)

                Rectangle {
                    anchors.fill: parent
                    radius: card.radius
                    color: card.pressed ? Theme.colour.cardPressed : Theme.colour.card
                    border.width: Theme.border.medium
                    border.color: Theme.colour.controlLine
                }

                Drawing {
                    x: Theme.space.large
                    y: Theme.space.large
                    width: card.width - 2 * x
                    height: words.y - y - Theme.space.medium
                    source: card.isTechnician ? "usb-stick" : "help-person"
                }

                FitText {
                    id: words

                    x: Theme.space.large
                    y: card.height - height - Theme.space.large
                    width: card.width - 2 * x
                    height: 2.2 * Theme.font.button
                    text: card.label
                    font.pixelSize: Theme.font.button
                    font.weight: Theme.font.bold
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                    Accessible.ignored: true
                }
            }
        }
    }
}
