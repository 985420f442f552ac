pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// What the machine found when it tried every touch: green if the goal is always reached, else yellow.
Item {
    id: root

    required property ErrandRowsViewModel rows
    readonly property real pad: Theme.space.small
    readonly property string openText: root.rows.isStuck ? qsTr("Somebody can get stuck") : qsTr("The goal is not reached yet")
    readonly property string fullText: qsTr("%n way(s) of touching tried: the goal is always reached", "", root.rows.states)

    readonly property string shortText: qsTr("%n way(s) tried: always reached", "", root.rows.states)
    // Whether even the short text needs two lines.
    readonly property bool isCramped: brief.advanceWidth + words.x + root.pad > root.width

    TextMetrics {
        id: brief

        text: root.shortText
        font: words.font
    }

    TextMetrics {
        id: full

        text: root.fullText
        font: words.font
    }

    Rectangle {
        width: Math.min(root.width, words.x + Math.ceil(words.contentWidth) + root.pad)
        height: root.height
        radius: height / 2
        color: root.rows.isProved ? Theme.colour.rightTint : Theme.colour.goldTint
        visible: root.rows.isTried
    }

    Icon {
        id: sign

        x: root.pad
        anchors.verticalCenter: parent.verticalCenter
        name: root.rows.isProved ? "check" : "hint"
        size: 36 * Theme.unit
        colour: root.rows.isProved ? Theme.colour.right : Theme.colour.ink
        visible: root.rows.isTried
    }

    FitText {
        id: words

        objectName: "proof"
        x: sign.x + sign.width + Theme.space.tiny
        width: root.width - x - root.pad
        height: root.height
        verticalAlignment: Text.AlignVCenter
        text: {
            if (!root.rows.isProved)
                return root.openText;
            return root.width < full.advanceWidth + 100 * Theme.unit ? root.shortText : root.fullText;
        }
        color: root.rows.isProved ? Theme.colour.right : Theme.colour.ink
        font.pixelSize: Theme.font.small
        font.weight: Theme.font.semibold
        visible: root.rows.isTried
    }
}
