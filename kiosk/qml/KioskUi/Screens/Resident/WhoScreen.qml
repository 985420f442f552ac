pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Resident.SignIn
import KioskUi.Theme

// The second step of signing in: the own face and name.
ResidentPage {
    id: root

    readonly property SignInViewModel signIn: root.app.signIn as SignInViewModel

    onHomeAsked: root.signIn.leave()

    BoundedText {
        id: heading

        objectName: "whoTitle"
        width: hamlet.x - Theme.space.large
        maximumHeight: 150 * Theme.unit
        text: qsTranslate("Phrases", "Who are you?")
        block: "title"
        speaking: root.app.speech.block
        pixelSize: Theme.font.title
        weight: Theme.font.bold
        lineHeight: 1
    }

    BoundedText {
        id: how

        y: heading.height + Theme.space.tiny
        width: hamlet.x - Theme.space.large
        maximumHeight: 90 * Theme.unit
        text: qsTranslate("Phrases", "Touch your picture and your name.")
        block: "subtitle"
        speaking: root.app.speech.block
        color: Theme.colour.softInk
        lineHeight: 1
    }

    Pressable {
        id: hamlet

        objectName: "changeHamlet"
        x: root.room.width - width
        width: Math.min(580 * Theme.unit, root.room.width * 0.45)
        height: Theme.touch.main
        label: qsTr("%1. Change the hamlet").arg(root.signIn.hamlet)
        enabled: root.signIn.hasHamlets
        radius: Theme.radius.medium
        onActivated: root.signIn.changeHamlet()

        Rectangle {
            anchors.fill: parent
            radius: hamlet.radius
            color: hamlet.pressed ? Theme.colour.cardPressed : Theme.colour.card
            border.width: Theme.border.medium
            border.color: root.signIn.hasHamlets ? Theme.colour.controlLine : Theme.colour.line
        }

        Drawing {
            id: hamletDrawing

            x: Theme.space.medium
            anchors.verticalCenter: parent.verticalCenter
            width: 76 * Theme.unit
            height: width
            source: root.signIn.hamletPicture
        }

        FitText {
            x: hamletDrawing.x + hamletDrawing.width + Theme.space.small
            y: Theme.space.tiny
            width: (changeWords.visible ? changeWords.x - Theme.space.small : hamlet.width - Theme.space.medium) - x
            height: hamlet.height - 2 * y
            text: root.signIn.hamlet
            font.pixelSize: Theme.font.body
            font.weight: Theme.font.semibold
            verticalAlignment: Text.AlignVCenter
            Accessible.ignored: true
        }

        KioskText {
            id: changeWords

            x: hamlet.width - width - Theme.space.medium
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Change")
            visible: root.signIn.hasHamlets
            color: Theme.colour.softInk
            font.pixelSize: Theme.font.small
            font.weight: Theme.font.semibold
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }

    PictureCards {
        focus: true
        y: Math.max(how.y + how.height, hamlet.height) + Theme.space.medium
        width: root.room.width
        height: foot.y - y - Theme.space.medium
        items: root.signIn.faces
        onChosen: key => root.signIn.chooseFace(key)
    }

    BottomBar {
        id: foot

        y: root.room.height - height
        width: root.room.width
        repeatLabel: qsTr("Hear again")
        onRepeated: root.app.speech.repeat()

        KioskButton {
            objectName: "notListed"
            squeeze: foot.squeeze
            label: qsTr("I do not see my name")
            kind: KioskButton.Secondary
            iconName: "help"
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            onActivated: root.app.askForHelp()
        }

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
