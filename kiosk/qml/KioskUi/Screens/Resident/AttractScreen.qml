pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Resident.SignIn
import KioskUi.Theme

// The screen of an unused kiosk: one sentence and one large button. A touch anywhere starts a visit.
FocusScope {
    id: root

    required property AppViewModel app
    readonly property real margin: 120 * Theme.unit
    readonly property bool isNarrow: root.width < 1700 * Theme.unit
    readonly property real column: root.width * (root.isNarrow ? 0.62 : 0.56) - root.margin

    focus: true

    Rectangle {
        anchors.fill: parent
        color: Theme.colour.attract
    }

    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: root.app.visit.start()
    }

    Rectangle {
        id: disc

        readonly property real side: Math.min(680 * Theme.unit, root.width - x - Theme.space.margin)

        x: root.margin + root.column + Theme.space.huge
        y: Math.min((root.height - height) / 2 - 10 * Theme.unit, root.isNarrow ? startButton.y - Theme.space.medium - height : root.height)
        width: side
        height: side
        radius: side / 2
        color: Theme.colour.attractDisc

        Drawing {
            anchors.centerIn: parent
            width: parent.width * 0.72
            height: width
            source: "attract-phone"
        }
    }

    BoundedText {
        id: heading

        x: root.margin
        y: (Theme.textScale > 1 ? 90 : root.app.canSignIn ? 120 : 150) * Theme.unit
        width: root.column
        maximumHeight: Math.min(420 * Theme.unit, startButton.y - y - Theme.space.large - Theme.space.medium - 4 * Theme.font.smallest)
        text: qsTr("Digital skills, and nobody is left behind")
        color: Theme.colour.attractInk
        pixelSize: Theme.font.hero
        weight: Theme.font.bold
        lineHeight: 0.92
    }

    BoundedText {
        x: root.margin
        y: heading.y + heading.height + Theme.space.large
        width: root.column
        maximumHeight: startButton.y - y - Theme.space.medium
        text: Theme.hasSound ? qsTr("Free · read aloud to you\nno reading, no account needed") : qsTr("Free · no account needed\nThe machine has no sound: somebody reads with you")
        color: Theme.colour.attractSoftInk
        pixelSize: Theme.font.subtitle
        lineHeight: 1.15
    }

    Pressable {
        id: startButton

        objectName: "startButton"
        label: root.app.visit.starting ? qsTr("One moment, please…") : qsTr("Touch here to begin")
        focus: true
        x: root.margin
        y: (root.app.canSignIn ? 660 : 775) * Theme.unit
        width: 1018 * Theme.unit
        height: 176 * Theme.unit
        radius: height / 2
        onActivated: root.app.visit.start()

        Rectangle {
            anchors.fill: parent
            radius: height / 2
            color: startButton.pressed ? Theme.colour.goldPressed : Theme.colour.gold
        }

        Row {
            anchors.centerIn: parent
            spacing: Theme.space.medium

            Image {
                id: hand

                anchors.verticalCenter: parent.verticalCenter
                width: 108 * Theme.unit
                height: width
                sourceSize: Qt.size(Math.round(width), Math.round(height))
                source: "image://picture/hand-touch"
                fillMode: Image.PreserveAspectFit
                Accessible.ignored: true
            }

            FitText {
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(words.advanceWidth + 4, startButton.width - hand.width - 2 * Theme.space.huge - Theme.space.medium)
                height: startButton.height - 2 * Theme.space.medium
                text: startButton.label
                color: Theme.colour.goldInk
                font.pixelSize: Theme.font.title
                font.weight: Theme.font.bold
                verticalAlignment: Text.AlignVCenter
                horizontalAlignment: Text.AlignHCenter
                lineHeight: 1
                Accessible.ignored: true
            }
        }

        TextMetrics {
            id: words

            text: startButton.label
            font.family: Theme.font.family
            font.pixelSize: Theme.font.title
            font.weight: Theme.font.bold
        }
    }

    // Loaded only where people are registered.
    Loader {
        x: root.margin
        y: startButton.y + startButton.height + 20 * Theme.unit
        active: root.app.canSignIn
        sourceComponent: TurnPill {
            objectName: "signInButton"
            width: startButton.width
            height: 88 * Theme.unit
            label: qsTr("I have a name here")
            iconName: "app-person"
            onActivated: (root.app.signIn as SignInViewModel).open()
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
