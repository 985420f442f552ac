pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Studio.Preview
import KioskUi.Theme

// The big phone with the marks of its elements, and a hint while no touch leads on.
Item {
    id: root

    required property ErrandViewModel model
    readonly property real phoneWidth: pane.phoneHeight * root.model.stage.ratio

    PhonePane {
        id: pane

        anchors.fill: parent
        stage: root.model.stage
        marks: Component {
            ElementMarks {
                model: root.model
            }
        }
    }

    Rectangle {
        id: hint

        x: (root.phoneWidth - width) / 2
        y: Math.min(root.model.stage.gap * pane.phoneHeight - height / 2, pane.phoneHeight * 0.86 - height)
        width: root.phoneWidth * 0.84
        height: Math.max(sign.height, words.height) + 2 * Theme.space.tiny
        radius: Theme.radius.small
        color: Theme.basics.tint
        border.width: Theme.border.thin
        border.color: Theme.basics.strong
        visible: root.model.shown.leadsNowhere && !root.model.isVariant

        Icon {
            id: sign

            x: Theme.space.small
            anchors.verticalCenter: parent.verticalCenter
            name: "arrow-right"
            size: 44 * Theme.unit
            colour: Theme.basics.strong
        }

        KioskText {
            id: words

            x: sign.x + sign.width + Theme.space.tiny
            width: hint.width - x - Theme.space.tiny
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Touch the right button to join the next screen")
            color: Theme.basics.strong
            font.pixelSize: Theme.font.small
            font.weight: Theme.font.semibold
            lineHeight: 1
        }
    }
}
