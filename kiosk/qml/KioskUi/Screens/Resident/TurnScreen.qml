pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Resident.SignIn
import KioskUi.Theme

// The screen between two turns of a session: it calls the next learner of the queue.
FocusScope {
    id: root

    required property AppViewModel app
    readonly property TurnViewModel turn: root.app.turn as TurnViewModel
    readonly property real margin: 120 * Theme.unit
    readonly property real column: root.width * (root.width < 1700 * Theme.unit ? 0.58 : 0.53)
    readonly property bool isShared: root.turn.faces.length > 1

    focus: true

    Rectangle {
        anchors.fill: parent
        color: Theme.colour.attract
    }

    Grid {
        id: faces

        readonly property real room: Math.min(root.width - root.margin - root.column - 2 * Theme.space.huge, root.height * 0.62)
        readonly property real side: root.isShared ? (room - Theme.space.medium) / 2 : Math.min(560 * Theme.unit, room)

        x: root.margin + root.column + (root.width - root.margin - root.column - width) / 2
        anchors.verticalCenter: parent.verticalCenter
        columns: root.isShared ? 2 : 1
        spacing: Theme.space.medium

        Repeater {
            model: root.turn.faces

            Drawing {
                required property var modelData

                width: faces.side
                height: faces.side
                source: modelData.picture
                label: modelData.label
            }
        }
    }

    BoundedText {
        id: lead

        objectName: "turnLead"
        x: root.margin
        y: (Theme.textScale > 1 ? 110 : 180) * Theme.unit
        width: root.column
        maximumHeight: 80 * Theme.unit
        text: qsTranslate("Phrases", "It is your turn now.")
        color: Theme.colour.attractSoftInk
        pixelSize: Theme.font.subtitle
        lineHeight: 1
    }

    BoundedText {
        id: heading

        objectName: "turnTitle"
        x: root.margin
        y: lead.y + lead.height + Theme.space.small
        width: root.column
        maximumHeight: beginButton.y - y - Theme.space.medium
        text: root.turn.invitation
        block: "title"
        speaking: root.app.speech.block
        color: Theme.colour.attractInk
        pixelSize: Theme.font.hero * 1.15
        weight: Theme.font.bold
        lineHeight: 0.95
    }

    Pressable {
        id: beginButton

        objectName: "beginTurn"
        label: root.turn.beginLabel
        focus: true
        x: root.margin
        y: 470 * Theme.unit
        width: root.column
        height: 176 * Theme.unit
        radius: height / 2
        onActivated: root.turn.begin()

        Rectangle {
            anchors.fill: parent
            radius: height / 2
            color: beginButton.pressed ? Theme.colour.goldPressed : Theme.colour.gold
        }

        Image {
            id: hand

            x: Math.max(Theme.space.huge, (parent.width - width - Theme.space.medium - beginWords.contentWidth) / 2)
            anchors.verticalCenter: parent.verticalCenter
            width: 96 * Theme.unit
            height: width
            sourceSize: Qt.size(Math.round(width), Math.round(height))
            source: "image://picture/hand-touch"
            fillMode: Image.PreserveAspectFit
            Accessible.ignored: true
        }

        FitText {
            id: beginWords

            x: Theme.space.huge + hand.width + Theme.space.medium
            y: Theme.space.small
            width: parent.width - x - Theme.space.huge
            height: parent.height - 2 * y
            text: beginButton.label
            color: Theme.colour.goldInk
            font.pixelSize: Theme.font.title
            font.weight: Theme.font.bold
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            Accessible.ignored: true
        }
    }

    TurnPill {
        id: notHere

        objectName: "notHere"
        x: root.margin
        y: beginButton.y + beginButton.height + Theme.space.large
        width: root.column
        label: root.turn.notHereLabel
        iconName: "arrow-right"
        onActivated: root.turn.notHere()
    }

    // For whoever is not called.
    Row {
        id: others

        readonly property real share: (root.column - spacing) / 2

        x: root.margin
        y: notHere.y + notHere.height + Theme.space.large
        spacing: Theme.touch.gap

        TurnPill {
            objectName: "signInButton"
            width: others.share
            height: 88 * Theme.unit
            label: qsTr("I have a name here")
            iconName: "app-person"
            isQuiet: true
            onActivated: (root.app.signIn as SignInViewModel).open()
        }

        TurnPill {
            objectName: "guestButton"
            width: others.share
            height: 88 * Theme.unit
            label: qsTr("Learn without a name")
            isQuiet: true
            onActivated: root.turn.learnAsGuest()
        }
    }

    StaffButton {
        anchors.right: parent.right
        anchors.rightMargin: root.margin - Theme.space.medium
        y: Theme.space.medium
        onActivated: root.app.openStaff()
    }

    KioskText {
        x: root.margin
        anchors.verticalCenter: languageButton.verticalCenter
        width: languageButton.x - x - Theme.space.large
        text: root.app.place
        color: Theme.colour.attractSoftInk
        font.pixelSize: Theme.font.small
        maximumLineCount: 1
    }

    LanguageButton {
        id: languageButton

        anchors.right: parent.right
        anchors.rightMargin: root.margin - Theme.space.medium
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space.medium
        look: root.app.look
    }
}
