pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme
import KioskUi.Components

// Shows the last turns of a dialogue as bubbles: the other party on the left, the learner on the right, remarks over the
// full width. Earlier turns are shown only if there is space for them at the normal type size. If space is short for the
// last three, the type size is reduced first; then the oldest of them are left out.
Item {
    id: root

    required property var turns
    required property string speaking
    readonly property real inset: Theme.space.small
    readonly property real gap: Theme.space.small
    readonly property real bubbleWidth: root.width * 0.9
    readonly property real signRoom: 40 * Theme.unit + root.inset
    readonly property var shown: root.turns.slice(root.first)
    // All values that affect the layout; when one of them changes, the turns are laid out again.
    readonly property list<real> measures: [root.width, root.height, root.bubbleWidth, root.inset, root.gap, root.signRoom, Theme.font.body, Theme.font.smallest]
    property int pixelSize: Theme.font.body
    property int first: 0
    property list<real> heights: []

    function textWidth(who: string): real {
        return who === "note" ? root.width - 2 * root.inset - root.signRoom : root.bubbleWidth - 2 * root.inset;
    }

    function heightsOf(turns: var, size: int): var {
        return turns.map(turn => common.tallest([turn.text], root.textWidth(turn.who), size) + 2 * root.inset);
    }

    function total(heights: var): real {
        return heights.reduce((sum, height) => sum + height, 0) + (heights.length - 1) * root.gap;
    }

    function topOf(index: int): real {
        return root.heights.slice(0, index).reduce((sum, height) => sum + height + root.gap, 0);
    }

    function arrange(): void {
        if (root.width <= 0 || root.height <= 0)
            return;
        const last = root.turns.length - 3;
        for (let first = 0; first < root.turns.length; ++first) {
            const kept = root.turns.slice(first);
            const smallest = first < last ? Theme.font.body : Theme.font.smallest;
            for (let size = Theme.font.body; size >= smallest; --size) {
                const heights = root.heightsOf(kept, size);
                if (root.total(heights) <= root.height || size === Theme.font.smallest && kept.length === 1) {
                    root.first = first;
                    root.pixelSize = size;
                    root.heights = heights;
                    return;
                }
            }
        }
    }

    onTurnsChanged: root.arrange()
    onMeasuresChanged: root.arrange()
    Component.onCompleted: root.arrange()

    CommonSize {
        id: common
    }

    Repeater {
        model: root.shown.length

        Rectangle {
            id: bubble

            required property int index
            readonly property var turn: root.shown[index] ?? ({
                    who: "",
                    text: "",
                    block: ""
                })
            readonly property bool isMine: bubble.turn.who === "me"
            readonly property bool isNote: bubble.turn.who === "note"

            x: bubble.isMine ? root.width - width : 0
            y: root.topOf(bubble.index)
            width: bubble.isNote ? root.width : root.bubbleWidth
            height: root.heights[bubble.index] ?? 0
            radius: Theme.radius.small
            color: bubble.isMine ? Theme.basics.tint : bubble.isNote ? Theme.colour.goldTint : Theme.colour.card
            border.width: bubble.isNote || bubble.isMine || Theme.highContrast ? Theme.border.thin : 0
            border.color: bubble.isMine ? Theme.basics.strong : bubble.isNote ? Theme.colour.goldPressed : Theme.colour.line

            Icon {
                x: root.inset
                anchors.verticalCenter: parent.verticalCenter
                name: "hint"
                size: 40 * Theme.unit
                visible: bubble.isNote
            }

            ReadAloudText {
                objectName: "dialogueTurn"
                x: root.inset + (bubble.isNote ? root.signRoom : 0)
                y: root.inset
                width: root.textWidth(bubble.turn.who)
                text: bubble.turn.text
                block: bubble.turn.block
                speaking: root.speaking
                reach: root.inset / 2
                font.pixelSize: root.pixelSize
                font.weight: bubble.turn.who === "other" ? Theme.font.semibold : Theme.font.regular
                lineHeight: 1
            }
        }
    }
}
