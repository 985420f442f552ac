pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Screens.Staff
import KioskUi.Theme

// An open request: what, whose, by when; and the buttons for an answer, a longer deadline and its end.
Card {
    id: root

    required property var request // a map of `request_words.row_of`
    required property bool showsPerson
    required property int place // of the row in its list, for the object names
    readonly property real padding: Theme.space.medium
    readonly property real buttonCount: 1 + (root.request.canAnswer ? 1 : 0) + (root.request.canExtend ? 1 : 0)

    signal opened
    signal asked(act: string)

    radius: Theme.radius.small

    // The upper part opens the person, if the list has requests of several people.
    Pressable {
        id: head

        objectName: "request-" + root.place
        label: root.request.label
        enabled: root.showsPerson
        activeFocusOnTab: root.showsPerson
        x: root.padding
        y: root.padding
        width: root.width - 2 * root.padding
        height: acts.y - y - Theme.touch.tightGap
        radius: Theme.radius.small
        onActivated: root.opened()

        Rectangle {
            anchors.fill: parent
            radius: head.radius
            color: head.pressed ? Theme.colour.cardPressed : Theme.colour.card
        }

        Drawing {
            id: face

            anchors.verticalCenter: parent.verticalCenter
            width: root.showsPerson ? Math.min(90 * Theme.unit, head.height) : 0
            height: width
            source: root.request.face
            visible: root.showsPerson
        }

        Column {
            readonly property real indent: root.showsPerson ? face.width + Theme.space.small : 0

            x: indent
            width: pill.x - x - Theme.space.small
            height: head.height

            FitText {
                width: parent.width
                height: parent.height * 0.5
                text: root.showsPerson ? qsTr("%1 · %2").arg(root.request.name).arg(root.request.kind) : root.request.kind
                font.weight: Theme.font.bold
                verticalAlignment: Text.AlignVCenter
                Accessible.ignored: true
            }

            FitText {
                width: parent.width
                height: parent.height * 0.5
                text: root.request.dates
                color: Theme.colour.softInk
                font.pixelSize: Theme.font.small
                verticalAlignment: Text.AlignVCenter
                Accessible.ignored: true
            }
        }

        StatePill {
            id: pill

            objectName: "requestDays-" + root.place
            x: head.width - width
            anchors.verticalCenter: parent.verticalCenter
            text: root.request.days
            tone: root.request.tone
            maximumWidth: head.width * 0.34
        }
    }

    Row {
        id: acts

        readonly property real cell: (width - (root.buttonCount - 1) * spacing) / root.buttonCount

        x: root.padding
        y: root.height - height - root.padding
        width: root.width - 2 * root.padding
        height: Theme.touch.least
        spacing: Theme.touch.tightGap

        KioskButton {
            objectName: "answerRequest-" + root.place
            width: acts.cell
            height: acts.height
            small: true
            iconName: "app-chat"
            label: qsTr("Answered")
            visible: root.request.canAnswer
            onActivated: root.asked("answer")
        }

        KioskButton {
            objectName: "extendRequest-" + root.place
            width: acts.cell
            height: acts.height
            small: true
            kind: KioskButton.Secondary
            iconName: "clock"
            label: qsTr("Extend")
            visible: root.request.canExtend
            onActivated: root.asked("extend")
        }

        KioskButton {
            objectName: "finishRequest-" + root.place
            width: acts.cell
            height: acts.height
            small: true
            kind: root.request.canAnswer ? KioskButton.Secondary : KioskButton.Primary
            iconName: "check"
            label: qsTr("Done")
            onActivated: root.asked("finish")
        }
    }
}
