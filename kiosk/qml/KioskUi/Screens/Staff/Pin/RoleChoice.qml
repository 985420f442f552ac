pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// The choice of a staff role, before its PIN is entered: one button per role.
FocusScope {
    id: root

    required property var roles

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

    Column {
        id: list

        y: title.y + title.height + Theme.space.huge
        width: Math.min(root.width, 900 * Theme.unit)
        spacing: Theme.touch.gap

        Repeater {
            model: root.roles

            KioskButton {
                required property var modelData
                required property int index

                objectName: "role-" + modelData.key
                label: modelData.title
                iconName: "lock"
                kind: KioskButton.Secondary
                width: list.width
                focus: index === 0
                onActivated: root.chosen(modelData.key)
            }
        }
    }
}
