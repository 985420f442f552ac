pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme
import KioskUi.Components

// One touchable option or item: number disc, picture and label in a row, or in a column if `upright`.
Pressable {
    id: root

    enum Mark {
        Plain,
        Chosen,
        Correct,
        Practise
    }

    property int mark: Part.Plain
    property string picture: ""
    property string number: ""
    property bool upright: false
    property string block: ""
    property string speaking: ""
    property bool keepsNumber: false
    property bool marksCorner: false
    // True to show the picture only; the label is still read aloud and by screen readers.
    property bool wordless: false
    // True if choosing this part ends a call: the part has a red icon. It is not red itself, because a colour must not tell
    // which answer is right.
    property bool hangsUp: false
    property int pixelSize: Theme.font.button
    property real padding: Theme.space.medium
    readonly property bool spoken: root.block !== "" && root.block === root.speaking
    readonly property bool hasPicture: root.picture !== ""
    // True if the disc is above the drawing instead of beside it, because the card is narrow.
    readonly property bool isNarrow: root.upright && root.width < 480 * Theme.unit
    readonly property bool hasDisc: root.number !== "" || root.isJudged && !root.marksCorner
    readonly property bool isJudged: root.mark === Part.Correct || root.mark === Part.Practise
    readonly property real discRoom: root.hasDisc ? disc.width + root.padding * 0.75 : 0
    readonly property real signRoom: sign.visible ? sign.width + root.padding * 0.5 : 0
    readonly property real drawingRoom: root.hasPicture && !root.upright ? drawing.width + root.padding * 0.75 : 0

    description: {
        switch (root.mark) {
        case Part.Correct:
            return qsTr("Right");
        case Part.Practise:
            return qsTr("Not yet right");
        case Part.Chosen:
            return qsTr("Chosen");
        default:
            return "";
        }
    }

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: {
            if (root.mark === Part.Correct)
                return Theme.colour.rightTint;
            if (root.mark === Part.Practise)
                return Theme.colour.goldTint;
            return root.pressed ? Theme.colour.cardPressed : Theme.colour.card;
        }
        border.width: root.mark === Part.Plain ? Theme.border.medium : Theme.border.thick + Theme.border.thin
        border.color: {
            switch (root.mark) {
            case Part.Correct:
                return Theme.colour.right;
            case Part.Practise:
                return Theme.colour.goldPressed;
            case Part.Chosen:
                return Theme.colour.primary;
            default:
                return Theme.colour.controlLine;
            }
        }
    }

    Badge {
        id: disc

        objectName: "partDisc"
        x: root.padding
        y: root.upright ? root.padding : (root.height - height) / 2
        size: Math.max(52 * Theme.unit, Math.min(72 * Theme.unit, root.height - root.padding))
        visible: root.hasDisc
        text: root.number
        kind: {
            switch (root.mark) {
            case Part.Correct:
                return Badge.Right;
            case Part.Practise:
                return Badge.Practise;
            case Part.Chosen:
                return Badge.Chosen;
            default:
                return Badge.Plain;
            }
        }
        sign: root.keepsNumber || !root.isJudged ? "" : root.mark === Part.Correct ? "check" : "retry"
    }

    Badge {
        objectName: "partCorner"
        x: root.width - width * 0.5
        y: -height * 0.4
        size: 44 * Theme.unit
        kind: root.mark === Part.Correct ? Badge.Right : Badge.Practise
        visible: root.marksCorner && root.isJudged
    }

    Icon {
        id: sign

        x: root.width - width - root.padding
        y: root.upright ? root.padding : (root.height - height) / 2
        size: 48 * Theme.unit
        name: root.hangsUp ? "hang-up" : root.mark === Part.Correct ? "check" : "retry"
        colour: root.hangsUp ? Theme.safety.strong : root.mark === Part.Correct ? Theme.colour.right : Theme.colour.ink
        visible: root.hangsUp || root.keepsNumber && root.isJudged
    }

    Drawing {
        id: drawing

        x: root.padding + (root.isNarrow ? 0 : root.discRoom)
        y: root.isNarrow && root.hasDisc ? disc.y + disc.height : root.padding * (root.upright ? 1 : 0.5)
        width: root.upright ? root.width - 2 * x : root.wordless ? root.width - x - root.padding - root.signRoom : Math.min(root.width * 0.3, height)
        height: root.upright ? Math.max(0, words.y - y - root.padding * 0.5) : root.height - root.padding
        source: root.picture
        visible: root.hasPicture
    }

    KioskText {
        id: words

        objectName: "partText"
        x: root.upright ? root.padding : root.padding + root.discRoom + root.drawingRoom
        y: root.upright ? root.height - root.padding - height : (root.height - height) / 2
        width: root.width - x - root.padding - (root.upright ? 0 : root.signRoom)
        visible: !root.wordless
        text: root.label
        lineHeight: 1
        font.pixelSize: root.pixelSize
        font.weight: Theme.font.semibold
        horizontalAlignment: root.upright ? Text.AlignHCenter : Text.AlignLeft
        Accessible.ignored: true

        SpokenMark {
            letters: words
            shown: root.spoken
            reach: root.padding * 0.4
        }
    }
}
