pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Staff
import KioskUi.Theme

// The account of one guide: role, and the actions for PIN, name and closing.
FocusScope {
    id: root

    required property GuidesViewModel model

    focus: true
    Keys.onEscapePressed: root.model.back()

    KioskButton {
        id: back

        objectName: "guideBack"
        label: qsTr("All guides")
        iconName: "arrow-left"
        kind: KioskButton.Secondary
        small: true
        onActivated: root.model.back()
    }

    TitleText {
        id: title

        objectName: "guideHeading"
        y: back.height + Theme.space.medium
        width: root.width
        maximumHeight: 140 * Theme.unit
        text: root.model.name
    }

    BoundedText {
        id: words

        y: title.y + title.height + Theme.space.tiny
        width: root.width
        maximumHeight: 100 * Theme.unit
        text: root.model.own ? qsTr("This is your account. Somebody else changes its role or closes it.") : root.model.roleText
        color: Theme.colour.softInk
        pixelSize: Theme.font.small
    }

    RoleChoices {
        id: choices

        y: words.y + words.height + Theme.space.medium
        width: root.width
        maximumHeight: acts.y - y - Theme.touch.gap
        roles: root.model.roles
        visible: root.model.roles.length > 0
        onChosen: key => root.model.chooseRole(key)
    }

    Grid {
        id: acts

        readonly property real side: (root.width - Theme.touch.gap) / 2

        y: root.height - height
        columns: 2
        spacing: Theme.touch.gap

        Repeater {
            model: [
                {
                    key: "givePin",
                    label: root.model.hasPin ? qsTr("New PIN…") : qsTr("First PIN…"),
                    icon: "lock"
                },
                {
                    key: "renameGuide",
                    label: qsTr("Correct the name…"),
                    icon: "app-letters"
                },
                {
                    key: "closeGuide",
                    label: qsTr("Close the account…"),
                    icon: "close"
                },
                {
                    key: "eraseGuide",
                    label: qsTr("Close and delete the name…"),
                    icon: "app-trash"
                }
            ]

            KioskButton {
                required property var modelData
                required property int index

                objectName: modelData.key
                label: modelData.label
                iconName: modelData.icon
                kind: index === 0 ? KioskButton.Primary : KioskButton.Secondary
                width: acts.side
                visible: index < 2 || !root.model.own
                focus: index === 0
                onActivated: {
                    if (index === 0)
                        root.model.givePin();
                    else if (index === 1)
                        root.model.beginRename();
                    else
                        root.model.askClose(index === 2 ? "keep" : "erase");
                }
            }
        }
    }
}
