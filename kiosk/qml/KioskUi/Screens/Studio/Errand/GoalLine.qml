pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Studio.Parts
import KioskUi.Theme

// What the learner is asked to do, on one line: sign, label, text with chips, number of words.
FocusScope {
    id: root

    required property ErrandViewModel model
    readonly property ErrandHeadViewModel head: root.model.head
    readonly property bool isOver: root.head.goalWords > root.head.mostGoalWords

    // One line, or two if the text needs them.
    implicitHeight: Math.max(Theme.touch.least, Math.min(2, probe.lineCount) * Math.ceil(Theme.font.small * 1.32) + Theme.space.tiny + Theme.space.small)

    KioskText {
        id: probe

        width: goal.width - 2 * Theme.space.medium
        visible: false
        text: root.head.goal
        font.pixelSize: Theme.font.small
        font.weight: Theme.font.bold
        Accessible.ignored: true
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius.small
        color: Theme.colour.card
        border.width: Theme.border.thin
        border.color: Theme.colour.controlLine
    }

    Icon {
        id: sign

        x: Theme.space.medium
        anchors.verticalCenter: parent.verticalCenter
        name: "phone"
        size: 40 * Theme.unit
    }

    KioskText {
        id: naming

        x: sign.x + sign.width + Theme.space.small
        height: parent.height
        verticalAlignment: Text.AlignVCenter
        text: root.model.isVariant ? qsTr("Second time:") : qsTr("To do:")
        color: Theme.colour.softInk
        font.pixelSize: Theme.font.small
        wrapMode: Text.NoWrap
        lineHeight: 1
        Accessible.ignored: true
    }

    TextCard {
        id: goal

        x: naming.x + naming.implicitWidth
        width: counter.x - x
        y: Math.max(0, (root.height - probe.height) / 2 - Theme.space.tiny)
        height: parent.height - y
        isBare: true
        isTitle: true
        focus: true
        name: "errandGoal"
        label: root.model.isVariant ? qsTr("What to do the second time") : qsTr("What to do")
        value: root.head.goal
        placeholder: qsTr("What is to be done on the phone")
        onEdited: text => root.head.setGoal(text)
        onActiveFocusChanged: if (!activeFocus)
            root.head.leaveText()
        Component.onCompleted: root.model.chips.paint(area.textDocument, Theme.basics.strong, Theme.basics.tint, Theme.services.strong, Theme.services.tint)

        Connections {
            target: root.model

            function onGoalAsked(): void {
                goal.begin();
            }
        }
    }

    KioskText {
        id: counter

        x: root.width - width - Theme.space.medium
        height: parent.height
        verticalAlignment: Text.AlignVCenter
        text: qsTr("%1/%2 words").arg(root.head.goalWords).arg(root.head.mostGoalWords)
        color: root.isOver ? Theme.services.strong : Theme.colour.softInk
        font.pixelSize: Theme.font.small
        font.weight: root.isOver ? Theme.font.bold : Theme.font.regular
        wrapMode: Text.NoWrap
        lineHeight: 1
    }
}
