pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Staff
import KioskUi.Screens.Technician.Check
import KioskUi.Theme

// The self-check: every part of the kiosk in one list, each good or with advice. Parts that need attention come first.
StaffPage {
    id: root

    required property CheckViewModel model
    property string asked: ""

    function act(part: string): void {
        if (part === "clock") {
            root.model.readClock();
            return;
        }
        if (part === "sound" && !Theme.hasSound)
            return;
        root.asked = part;
        if (part === "sound")
            root.model.playSound();
    }

    sheet: root.asked === "touch" ? touchSheet : root.asked === "sound" ? soundSheet : root.asked === "database" ? lossSheet : root.model.clockWords !== "" ? clockSheet : null
    Component.onCompleted: root.model.look(Theme.font.smallest, Theme.font.body / Theme.textScale)
    Component.onDestruction: root.model.close()

    BoundedText {
        id: title

        objectName: "checkTitle"
        width: (others.visible ? others.x : take.x) - Theme.space.medium
        maximumHeight: 140 * Theme.unit
        text: qsTr("Self-check")
        pixelSize: Theme.font.title
        weight: Theme.font.bold
        lineHeight: 1
    }

    KioskButton {
        id: others

        objectName: "otherStick"
        anchors.right: take.left
        anchors.rightMargin: Theme.touch.tightGap
        small: true
        kind: KioskButton.Secondary
        iconName: "arrow-right"
        label: qsTr("Other stick")
        width: Math.min(implicitWidth, root.width * 0.22)
        visible: root.model.stick.count > 1
        available: !root.model.running
        onActivated: root.model.stick.next()
    }

    KioskButton {
        id: take

        objectName: "takeReport"
        anchors.right: parent.right
        width: Math.min(implicitWidth, root.width * (others.visible ? 0.45 : 0.55))
        small: true
        kind: KioskButton.Secondary
        label: root.model.stick.label === "" ? qsTr("Report: no stick") : qsTr("Report to “%1”").arg(root.model.stick.label)
        available: root.model.stick.label !== "" && !root.model.running
        onActivated: root.model.takeReport()
    }

    BoundedText {
        id: words

        objectName: "checkHelp"
        y: Math.max(title.height, take.height) + Theme.space.small
        width: root.width
        maximumHeight: 150 * Theme.unit
        text: root.model.helpText
        color: root.model.problem !== "" ? Theme.safety.strong : Theme.colour.softInk
        pixelSize: Theme.font.small
    }

    CheckList {
        id: list

        focus: true
        y: words.y + words.height + Theme.space.small
        width: root.width
        height: foot.y - y - Theme.space.small
        items: root.model.rows
        onActed: part => root.act(part)
    }

    CheckFoot {
        id: foot

        y: root.height - height
        width: root.width
        model: root.model
        pages: list
    }

    Component {
        id: touchSheet

        TouchTest {
            objectName: "touchTest"
            onDone: (silent, total, finished) => root.model.touch(silent, total, finished)
            onGiven: root.asked = ""
        }
    }

    Component {
        id: soundSheet

        NoticeOverlay {
            objectName: "soundQuestion"
            title: qsTr("Did you hear a bell and a sentence?")
            text: qsTr("Press the line again to hear it once more.")
            firstLabel: qsTr("Yes, I heard it")
            secondLabel: qsTr("No")
            secondIcon: "speaker-off"
            onFirst: {
                root.asked = "";
                root.model.hear(true);
            }
            onSecond: {
                root.asked = "";
                root.model.hear(false);
            }
        }
    }

    Component {
        id: lossSheet

        NoticeOverlay {
            objectName: "lossQuestion"
            title: qsTr("Have you read the warning about the record?")
            text: qsTr("The warning then disappears. The damaged file stays on the kiosk.")
            firstLabel: qsTr("Later")
            firstIcon: "close"
            secondLabel: qsTr("I have seen it")
            secondIcon: "check"
            onFirst: root.asked = ""
            onSecond: {
                root.asked = "";
                root.model.acknowledge();
            }
        }
    }

    Component {
        id: clockSheet

        NoticeOverlay {
            objectName: "clockQuestion"
            title: qsTr("Is it now %1?").arg(root.model.clockWords)
            text: qsTr("Compare date and time with a watch or a telephone.")
            firstLabel: qsTr("No, it is wrong")
            firstIcon: "close"
            secondLabel: qsTr("The time is right")
            secondIcon: "check"
            onFirst: root.model.denyClock()
            onSecond: root.model.confirmClock()
        }
    }
}
