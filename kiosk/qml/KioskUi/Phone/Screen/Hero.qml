pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Phone.Components
import KioskUi.Phone.Elements
import KioskUi.Theme

// The large part at the top of some screens: a locked phone's clock, a caller, the tick of success, or a caller's speech.
Column {
    id: root

    required property ScreenModel phone
    required property string time
    // True if there is too little space to show the speaker.
    property bool tight: false
    readonly property var screen: root.phone.screen
    readonly property string kind: root.screen.kind ?? ""
    readonly property bool isCall: root.phone.isCall
    // The sign of a screen whose act has failed; a word beside it says the same.
    readonly property string trouble: root.kind === "offline" ? "no-network" : root.kind === "failure" ? "warning" : ""
    readonly property bool rings: root.isCall && (root.screen.rings ?? false)
    readonly property string voice: root.screen.says ?? ""
    readonly property string picture: root.screen.picture ?? ""
    readonly property bool heads: ["lock", "call", "video-call", "success", "failure", "offline"].includes(root.kind)
    readonly property alias saying: bubble
    readonly property real faceSize: (root.voice === "" ? 132 : 72) * Theme.unit
    // Height that a call with speech needs, including the picture of the caller's face.
    readonly property real talkHeight: Theme.space.medium + Theme.space.small + root.faceSize + title.height + detail.height + bubble.height + 3 * Theme.space.tiny
    readonly property color ink: root.phone.isDark ? Theme.colour.darkInk : Theme.colour.ink

    spacing: root.voice === "" ? Theme.space.small : Theme.space.tiny
    visible: root.voice !== "" || !root.phone.isVideo && (root.heads || root.picture !== "")
    topPadding: root.rings ? Theme.space.huge : root.tight ? 0 : root.heads ? Theme.space.medium : 0
    bottomPadding: root.heads ? Theme.space.small : 0

    PhoneText {
        width: root.width
        text: root.time
        units: 104
        font.weight: Theme.font.semibold
        horizontalAlignment: Text.AlignHCenter
        visible: root.kind === "lock" && !root.phone.isOff
        lineHeight: 1
    }

    Item {
        x: (root.width - width) / 2
        width: root.faceSize
        height: width + (root.rings ? 48 * Theme.unit : 0)
        visible: root.isCall && !root.tight && !root.phone.isVideo || root.kind === "success" || root.trouble !== ""

        Loader {
            width: parent.width
            height: width
            active: root.rings
            sourceComponent: RingingRings {}
        }

        RoundSign {
            size: parent.width
            icon: root.isCall ? root.screen.icon || "person" : ""
            picture: root.isCall ? root.picture : ""
        }

        Rectangle {
            anchors.fill: parent
            radius: width / 2
            color: Theme.colour.goldTint
            border.width: Theme.border.thick
            border.color: Theme.colour.gold
            visible: root.trouble !== ""

            Icon {
                anchors.centerIn: parent
                name: root.trouble
                size: parent.width * 0.6
                colour: Theme.colour.ink
            }
        }

        Badge {
            size: parent.width
            kind: Badge.Right
            visible: root.kind === "success"
        }
    }

    PhoneText {
        id: title

        width: root.width
        text: root.phone.whole(root.screen.title ?? "")
        units: root.voice === "" ? 38 : 32
        color: root.ink
        font.weight: Theme.font.bold
        horizontalAlignment: Text.AlignHCenter
        visible: root.heads && !root.phone.isVideo && text !== ""
        Accessible.ignored: false
        Accessible.role: Accessible.Heading
    }

    PhoneText {
        id: detail

        width: root.width
        text: root.screen.detail ?? ""
        units: 30
        color: root.ink
        horizontalAlignment: Text.AlignHCenter
        visible: root.heads && !root.phone.isVideo && text !== ""
        Accessible.ignored: false
    }

    PhoneText {
        width: root.width
        text: root.rings ? qsTr("is calling …") : qsTr("On the phone")
        units: 28
        color: root.ink
        horizontalAlignment: Text.AlignHCenter
        visible: root.isCall && !root.phone.isVideo && !root.phone.hasKeypad && root.voice === "" && (root.rings || !detail.visible)
    }

    Drawing {
        x: (root.width - width) / 2
        width: root.width
        height: visible ? width * 0.5 : 0
        source: visible ? root.picture : ""
        visible: root.picture !== "" && !root.isCall && root.kind !== "map"
    }

    Rectangle {
        id: bubble

        width: root.width
        height: said.height + 2 * Theme.space.small
        radius: Theme.radius.small
        color: Theme.colour.goldTint
        border.width: Theme.border.thin
        border.color: Theme.colour.gold
        visible: root.voice !== ""

        Icon {
            id: speaker

            x: Theme.space.small
            y: Theme.space.small
            name: "speaker"
            size: 36 * Theme.unit
        }

        PhoneText {
            id: said

            objectName: "phoneVoice"
            x: speaker.x + speaker.width + Theme.space.tiny
            y: Theme.space.small
            width: parent.width - x - Theme.space.small
            text: root.voice
            units: 28
            Accessible.ignored: false
        }
    }
}
