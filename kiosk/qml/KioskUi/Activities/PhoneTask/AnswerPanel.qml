pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme
import KioskUi.Components

// Shows the response to the learner's last act in large type beside the phone: green for praise, gold for advice.
Rectangle {
    id: root

    required property string text
    required property string kind
    property string block: ""
    property string speaking: ""
    property real maximumHeight: Infinity
    readonly property bool isRight: root.kind === "right" || root.kind === "praise"
    readonly property real pad: root.stands ? Theme.space.small : Theme.space.medium
    // True if the text is below the icon and has the whole width, because the panel is narrow.
    readonly property bool stands: root.width < 900 * Theme.unit
    readonly property real wordsX: sign.x + sign.width + root.pad
    readonly property string title: {
        switch (root.kind) {
        case "praise":
            return qsTr("Well done!");
        case "costly":
            return qsTr("This is practice: nothing is lost");
        case "hint":
            return qsTr("Hint");
        case "wrong":
            return qsTranslate("Phrases", "Not quite. Try again.");
        case "explain":
            return qsTr("Let us look again");
        default:
            return "";
        }
    }

    implicitHeight: Math.max(sign.y + sign.height, words.y + words.height) + root.pad
    radius: Theme.radius.medium
    color: root.isRight ? Theme.colour.rightTint : Theme.colour.goldTint
    border.width: Theme.border.medium
    border.color: root.isRight ? Theme.colour.right : Theme.colour.gold
    visible: root.text !== ""
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.title + " " + root.text

    Badge {
        id: sign

        x: root.pad
        y: root.pad
        size: (root.stands ? 52 : 64) * Theme.unit
        kind: root.isRight ? Badge.Right : Badge.Practise
        sign: {
            if (root.isRight)
                return "check";
            return root.kind === "hint" ? "hint" : root.kind === "costly" ? "warning" : "retry";
        }
    }

    BoundedText {
        id: heading

        x: root.wordsX
        y: root.pad + (root.stands ? (sign.height - height) / 2 : 0)
        width: root.width - x - root.pad
        maximumHeight: root.stands ? sign.height : root.maximumHeight * 0.2
        text: root.title
        color: root.isRight ? Theme.colour.right : Theme.colour.ink
        pixelSize: Theme.font.body
        weight: Theme.font.bold
        lineHeight: 1
    }

    BoundedText {
        id: words

        objectName: "phoneAnswer"
        x: root.stands ? root.pad : root.wordsX
        y: root.stands ? sign.y + sign.height + Theme.space.tiny : heading.y + heading.height + (heading.height > 0 ? Theme.space.tiny : 0)
        width: root.width - x - root.pad
        maximumHeight: Math.max(Theme.font.smallest, root.maximumHeight - y - root.pad)
        text: root.text
        block: root.block
        speaking: root.speaking
        reach: root.pad / 2
        pixelSize: Theme.font.body
        lineHeight: 1.1
    }
}
