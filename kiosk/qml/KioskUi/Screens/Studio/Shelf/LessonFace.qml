pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Screens.Studio.Parts
import KioskUi.Theme

// The words of a lesson's card: state, title, how much of it has a voice, who changed it when or what the search found.
Item {
    id: root

    required property var card
    readonly property color toneColour: {
        switch (root.card.tone) {
        case "right":
            return Theme.colour.right;
        case "due":
            return Theme.services.strong;
        case "note":
            return Theme.basics.strong;
        default:
            return Theme.colour.softInk;
        }
    }
    readonly property real line: Math.ceil(Theme.font.smallest * 1.3)
    readonly property bool hasPrinted: root.card.printed !== ""
    readonly property bool hasVoice: root.card.voice !== ""
    readonly property bool hasBar: root.card.share >= 0

    Icon {
        id: sign

        y: (root.line - height) / 2
        name: root.card.stateIcon
        size: 32 * Theme.unit
        colour: root.toneColour
    }

    FitText {
        id: stateText

        x: sign.width + Theme.space.tiny
        width: printed.visible ? Math.ceil(implicitWidth) : root.width - x
        height: root.line
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.NoWrap
        text: root.card.state
        color: root.toneColour
        font.pixelSize: Theme.font.small
        font.weight: Theme.font.semibold
        Accessible.ignored: true
    }

    // How many take-home cards were printed, if the state is another one and there is room.
    Row {
        id: printed

        readonly property bool hasRoom: stateText.x + stateText.implicitWidth + width <= root.width

        x: stateText.x + stateText.width
        leftPadding: 1.5 * Theme.space.tiny
        height: root.line
        spacing: Theme.space.tiny / 2
        visible: root.hasPrinted && hasRoom

        Icon {
            y: (root.line - height) / 2
            name: "print"
            size: sign.size
            colour: Theme.colour.softInk
        }

        KioskText {
            objectName: "printedCards"
            height: root.line
            verticalAlignment: Text.AlignVCenter
            wrapMode: Text.NoWrap
            lineHeight: 1
            text: root.card.printed
            color: Theme.colour.softInk
            font.pixelSize: Theme.font.smallest
            Accessible.ignored: true
        }
    }

    FitText {
        id: title

        y: root.line
        width: root.width
        height: voice.y - y
        text: root.card.title
        font.pixelSize: Theme.font.body
        font.weight: Theme.font.bold
        Accessible.ignored: true
    }

    FitText {
        id: voice

        y: bar.y - height
        width: root.width
        height: root.hasVoice ? root.line : 0
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
        text: root.card.voice
        font.pixelSize: Theme.font.small
        visible: root.hasVoice
        Accessible.ignored: true
    }

    ProgressBar {
        id: bar

        y: edited.y - (visible ? height + Theme.space.tiny / 2 : 0)
        width: root.width
        height: visible ? 10 * Theme.unit : 0
        share: Math.max(0, root.card.share)
        strand: "skills"
        color: Theme.colour.chip
        visible: root.hasBar
    }

    FitText {
        id: edited

        y: root.height - height
        width: root.width
        height: root.line
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
        text: root.card.edited
        color: Theme.colour.softInk
        font.pixelSize: Theme.font.small
        visible: root.card.found === ""
        Accessible.ignored: true
    }

    ShortText {
        objectName: "foundText"
        y: edited.y
        width: root.width
        height: root.line
        verticalAlignment: Text.AlignVCenter
        whole: root.card.found
        font.pixelSize: Theme.font.smallest
        visible: root.card.found !== ""
    }
}
