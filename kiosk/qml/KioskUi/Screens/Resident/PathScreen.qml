pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Resident.SignIn
import KioskUi.Theme

// Asks a visitor for a reason to learn, at first and again from the home screen: three pictures, a button for people with a button phone, and one to skip.
ResidentPage {
    id: root

    readonly property PathViewModel path: root.app.path

    sideMargin: Theme.space.margin
    onHomeAsked: root.path.leave()

    Silence {
        app: root.app
        reminder: "remind-path"
        onDue: reminder => root.app.remind(reminder)
    }

    BoundedText {
        id: heading

        objectName: "pathTitle"
        width: root.room.width
        maximumHeight: 150 * Theme.unit
        text: qsTranslate("Phrases", "What do you need most?")
        block: "title"
        speaking: root.app.speech.block
        pixelSize: Theme.font.title
        weight: Theme.font.bold
        lineHeight: 1
    }

    BoundedText {
        id: how

        y: heading.height + Theme.space.tiny
        width: root.room.width
        maximumHeight: 90 * Theme.unit
        text: qsTranslate("Phrases", "Touch one picture.")
        block: "subtitle"
        speaking: root.app.speech.block
        color: Theme.colour.softInk
        lineHeight: 1
    }

    PictureCards {
        focus: true
        y: how.y + how.height + Theme.space.large
        width: root.room.width
        height: foot.y - y - Theme.space.medium
        mostColumns: 3
        mostRows: 1
        items: root.path.choices
        speaking: root.app.speech.block
        onChosen: key => root.path.choose(key)
    }

    BottomBar {
        id: foot

        y: root.room.height - height
        width: root.room.width
        repeatLabel: qsTr("Hear again")
        onRepeated: root.app.speech.repeat()

        KioskButton {
            objectName: "buttonPhoneButton"
            squeeze: foot.squeeze
            label: root.path.buttonPhoneLabel
            kind: KioskButton.Secondary
            iconName: "button-phone"
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            onActivated: root.path.chooseButtonPhone()
        }

        KioskButton {
            objectName: "skipPathButton"
            squeeze: foot.squeeze
            label: qsTr("Skip")
            kind: KioskButton.Secondary
            iconName: "arrow-right"
            iconAfter: true
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            onActivated: root.path.skip()
        }
    }
}
