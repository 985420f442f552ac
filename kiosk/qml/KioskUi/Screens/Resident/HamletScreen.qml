pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Resident.SignIn
import KioskUi.Theme

// The first step of signing in: the hamlet, chosen by its picture or its name.
ResidentPage {
    id: root

    readonly property SignInViewModel signIn: root.app.signIn as SignInViewModel

    onHomeAsked: root.signIn.leave()

    BoundedText {
        id: heading

        objectName: "hamletsTitle"
        width: root.room.width
        maximumHeight: 150 * Theme.unit
        text: qsTranslate("Phrases", "Which hamlet do you live in?")
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
        text: qsTranslate("Phrases", "Touch its picture.")
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
        items: root.signIn.hamlets
        onChosen: key => root.signIn.chooseHamlet(key)
    }

    BottomBar {
        id: foot

        y: root.room.height - height
        width: root.room.width
        repeatLabel: qsTr("Hear again")
        onRepeated: root.app.speech.repeat()

        KioskButton {
            objectName: "guestButton"
            squeeze: foot.squeeze
            label: qsTr("Learn without a name")
            kind: KioskButton.Secondary
            iconName: "arrow-right"
            iconAfter: true
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            onActivated: root.signIn.learnAsGuest()
        }
    }
}
