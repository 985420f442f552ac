pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Keyboard
import KioskUi.Screens.Staff
import KioskUi.Theme

// The form for a new account, name and role, or for the correction of a name.
FocusScope {
    id: root

    required property GuidesViewModel model
    readonly property bool isNew: root.model.view === "add"

    focus: true
    Keys.onEscapePressed: root.model.back()

    KioskButton {
        id: back

        objectName: "guideBack"
        label: qsTr("Cancel")
        iconName: "arrow-left"
        kind: KioskButton.Secondary
        small: true
        onActivated: root.model.back()
    }

    TitleText {
        id: title

        y: back.height + Theme.space.medium
        width: root.width
        maximumHeight: 100 * Theme.unit
        text: root.isNew ? qsTr("A new guide") : qsTr("Correct the name")
    }

    WritingField {
        id: field

        objectName: "guideName"
        y: title.y + title.height + Theme.space.medium
        width: root.width
        label: qsTr("Family name and given name")
        placeholder: label
        maximumLength: 60
        capitalWords: true
        focus: true
        Component.onCompleted: {
            if (!root.isNew)
                field.text = root.model.name;
        }
    }

    RoleChoices {
        id: choices

        y: field.y + field.height + Theme.space.medium
        width: root.width
        maximumHeight: words.y - y - Theme.space.small
        roles: root.model.roles
        visible: root.isNew
        onChosen: key => root.model.chooseRole(key)
    }

    BoundedText {
        id: words

        objectName: "guideHelp"
        y: forward.y - height - Theme.space.medium
        width: root.width
        maximumHeight: 130 * Theme.unit
        text: root.isNew ? qsTr("A lead guide also adds guides, merges and deletes learners, and exports lists.") : ""
        color: Theme.colour.softInk
        pixelSize: Theme.font.small
    }

    KioskButton {
        id: forward

        objectName: "guideForward"
        y: root.height - height
        x: root.width - width
        width: Math.min(implicitWidth, root.width)
        label: root.isNew ? qsTr("Next: the PIN") : qsTr("Save")
        iconName: root.isNew ? "arrow-right" : "check"
        iconAfter: root.isNew
        available: field.text.trim() !== ""
        onActivated: root.model.submitName(field.text)
    }
}
