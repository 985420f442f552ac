pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Studio.Parts
import KioskUi.Theme

// The name of a language that is not in the list.
FocusScope {
    id: root

    required property VoiceReadersViewModel model

    signal added

    TextCard {
        id: name

        name: "languageName"
        width: root.width
        height: Math.max(150 * Theme.unit, implicitHeight)
        label: qsTr("Which language is it? Write its name.")
        placeholder: qsTr("tiếng Pa Cô")
        value: root.model.typedLanguage
        isTitle: true
        focus: true
        onEdited: text => root.model.writeLanguage(text)
    }

    BoundedText {
        y: name.height + Theme.space.medium
        width: root.width
        maximumHeight: add.y - y
        text: qsTr("The sentences stay in Vietnamese on the screen; the reader says them in this language.")
        color: Theme.colour.softInk
    }

    KioskButton {
        id: add

        objectName: "addLanguage"
        x: root.width - width
        y: root.height - height
        width: Math.min(implicitWidth, root.width)
        label: qsTr("Use this language")
        iconName: "check"
        available: root.model.typedLanguage.trim() !== ""
        onActivated: root.added()
    }
}
