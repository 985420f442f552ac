pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Resident.SignIn
import KioskUi.Theme

// The last step of signing in: the three pictures of the code, in order.
ResidentPage {
    id: root

    readonly property SignInViewModel signIn: root.app.signIn as SignInViewModel
    readonly property real column: Math.min(320 * Theme.unit, root.room.width * 0.24)
    readonly property string advice: {
        if (!root.signIn.isWrong)
            return qsTranslate("Phrases", "Only you know these three pictures.");
        if (root.signIn.offersGuide)
            return qsTranslate("Phrases", "It does not matter. Touch the yellow button: the guide lets you in.");
        return qsTranslate("Phrases", "Those were not your three pictures. Please try again.");
    }

    onHomeAsked: root.signIn.leave()

    BoundedText {
        id: heading

        objectName: "codeTitle"
        width: slots.x - Theme.space.large
        maximumHeight: 150 * Theme.unit
        text: qsTranslate("Phrases", "Touch your three pictures")
        block: "title"
        speaking: root.app.speech.block
        pixelSize: Theme.font.title
        weight: Theme.font.bold
        lineHeight: 1
    }

    BoundedText {
        id: how

        objectName: "codeAdvice"
        y: heading.height + Theme.space.tiny
        width: slots.x - Theme.space.large
        maximumHeight: 100 * Theme.unit
        text: root.advice
        block: "subtitle"
        speaking: root.app.speech.block
        color: root.signIn.isWrong ? Theme.colour.ink : Theme.colour.softInk
        weight: root.signIn.isWrong ? Theme.font.semibold : Theme.font.regular
        lineHeight: 1
    }

    Row {
        id: slots

        x: root.room.width - width
        spacing: Theme.touch.gap

        Repeater {
            model: 3

            CodeSlot {
                required property int index

                objectName: "slot-" + index
                isFilled: index < root.signIn.filled
                isNext: index === root.signIn.filled && root.signIn.canTouch
            }
        }
    }

    Item {
        id: person

        readonly property real room: pad.height - name.height - notMe.height - Theme.space.small - Theme.space.large

        y: pad.y + (pad.height - height) / 2
        width: root.column
        height: notMe.y + notMe.height

        Drawing {
            id: face

            width: Math.min(parent.width * 0.85, parent.room)
            height: width
            anchors.horizontalCenter: parent.horizontalCenter
            source: root.signIn.face
        }

        BoundedText {
            id: name

            objectName: "codePerson"
            y: face.height + Theme.space.small
            width: parent.width
            maximumHeight: 140 * Theme.unit
            text: root.signIn.person
            pixelSize: Theme.font.subtitle
            weight: Theme.font.bold
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 1
        }

        KioskButton {
            id: notMe

            objectName: "notMe"
            y: name.y + name.height + Theme.space.large
            width: parent.width
            height: Theme.touch.least
            small: true
            kind: KioskButton.Secondary
            label: qsTr("Not me")
            iconName: root.column < 310 * Theme.unit ? "" : "arrow-left"
            onActivated: root.signIn.notMe()
        }
    }

    CodePad {
        id: pad

        x: root.column + Theme.space.huge
        y: Math.max(how.y + how.height, slots.height) + Theme.space.medium
        width: root.room.width - x
        height: foot.y - y - Theme.space.medium
        focus: true
        pictures: root.signIn.pictures
        available: root.signIn.canTouch
        onTouched: key => root.signIn.touch(key)
    }

    BottomBar {
        id: foot

        y: root.room.height - height
        width: root.room.width
        repeatLabel: qsTr("Hear again")
        onRepeated: root.app.speech.repeat()

        KioskButton {
            objectName: "clearCode"
            squeeze: foot.squeeze
            label: qsTr("Touch again")
            kind: KioskButton.Secondary
            iconName: "backspace"
            available: root.signIn.filled > 0 && root.signIn.canTouch
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            onActivated: root.signIn.clearCode()
        }

        KioskButton {
            objectName: "forgotCode"
            squeeze: foot.squeeze
            label: qsTr("I forgot my pictures")
            kind: KioskButton.Gold
            iconName: "help"
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            onActivated: root.signIn.forgotCode()
        }
    }
}
