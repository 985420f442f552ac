pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Activities.Parts
import KioskUi.Components
import KioskUi.Theme

// The two columns of a matching exercise and the lines between joined items. Left items are numbered from the top; a right
// item shows the number of its partner. A selected item moves a little towards the other column.
Item {
    id: root

    required property var leftSide
    required property var rightSide
    required property var paired
    required property string held
    required property bool isJudged
    required property bool locked
    required property string speaking
    required property var isRight
    readonly property int count: root.leftSide.length
    readonly property real gap: Theme.touch.tightGap
    readonly property real lip: Theme.space.small
    readonly property real middle: Math.min(220 * Theme.unit, root.width * 0.13)
    readonly property real cellWidth: (root.width - root.middle) / 2
    readonly property real rightX: root.cellWidth + root.middle
    readonly property real guideHeight: root.isJudged ? 0 : guide.height + root.gap
    readonly property real room: (root.height - root.guideHeight - (root.count - 1) * root.gap) / Math.max(1, root.count)
    readonly property real padding: root.width > 1100 * Theme.unit ? Theme.space.medium : 1.5 * Theme.space.tiny
    readonly property real discSide: Math.max(52 * Theme.unit, Math.min(72 * Theme.unit, root.room - root.padding))
    readonly property real signSide: 48 * Theme.unit
    readonly property list<color> inks: [Theme.basics.strong, Theme.services.strong, Theme.colour.ink, Theme.skills.strong, Theme.colour.softInk]
    readonly property var lines: root.leftSide.map((half, index) => ({
                id: half.id,
                from: index,
                to: root.rightSide.findIndex(other => other.id === root.paired[half.id])
            })).filter(line => line.to >= 0)
    readonly property list<real> measures: [root.cellWidth, root.room, root.padding, root.discSide, root.signSide, Theme.font.button, Theme.font.smallest]
    property bool pictured: true
    property int pixelSize: Theme.font.button
    property real cellHeight: Theme.touch.main

    signal touched(id: string)

    function leftOf(right: string): int {
        return root.leftSide.findIndex(half => root.paired[half.id] === right);
    }

    function markOf(id: string, left: int): int {
        if (root.isJudged && left >= 0)
            return root.isRight(root.leftSide[left].id) ? Part.Correct : Part.Practise;
        return root.held === id || left >= 0 && root.paired[root.leftSide[left].id] !== undefined ? Part.Chosen : Part.Plain;
    }

    function labelOf(half: var, place: int): string {
        return half.text !== "" ? half.text : qsTr("Picture %1").arg(place);
    }

    // Returns the accessible description of an item: its partner and, after the verdict, whether the pair is right.
    function told(id: string, left: int, partner: string): string {
        if (partner === "")
            return root.held === id ? qsTr("Chosen") : "";
        if (!root.isJudged)
            return qsTr("Joined with: %1").arg(partner);
        return (root.isRight(root.leftSide[left].id) ? qsTr("Right. Joined with: %1") : qsTr("Not yet right. Joined with: %1")).arg(partner);
    }

    function middleOf(index: int): real {
        return root.guideHeight + index * (root.cellHeight + root.gap) + root.cellHeight / 2;
    }

    // Uses one type size for all items. Pictures are left out only if the texts do not fit: people who cannot read need them.
    function arrange(): void {
        if (root.width <= 0 || root.room <= 0)
            return;
        const halves = [...root.leftSide, ...root.rightSide];
        const texts = halves.map(half => half.text);
        let best = null;
        for (const pictured of halves.some(half => half.picture !== "" && half.text !== "") ? [true, false] : [true]) {
            const drawing = pictured && halves.some(half => half.picture !== "") ? Math.min(root.cellWidth * 0.3, root.room - root.padding) + root.padding * 0.75 : 0;
            const wide = root.cellWidth - 2.75 * root.padding - root.discSide - (root.isJudged ? root.signSide + root.padding * 0.5 : 0) - drawing;
            const size = common.fitting(texts, wide, root.room - 2 * Theme.space.small, Theme.font.button);
            const tall = common.tallest(texts, wide, size);
            const lack = Math.max(0, tall - root.room, common.overhang(texts, wide, size));
            if (best === null || lack < best.lack)
                best = {
                    pictured: pictured,
                    size: size,
                    lack: lack,
                    tall: tall + 2 * Theme.space.medium
                };
        }
        root.pictured = best.pictured;
        root.pixelSize = best.size;
        const wanted = halves.some(half => half.picture !== "") && root.pictured ? 220 * Theme.unit : 132 * Theme.unit;
        root.cellHeight = Math.floor(Math.min(root.room, Math.max(wanted, best.tall)));
    }

    onLeftSideChanged: root.arrange()
    onMeasuresChanged: root.arrange()
    Component.onCompleted: root.arrange()

    CommonSize {
        id: common
    }

    KioskText {
        id: guide

        objectName: "matchingGuide"
        width: root.width
        visible: !root.isJudged
        text: root.lines.length === root.count ? qsTr("All joined. You can still change a pair.") : root.held === "" ? qsTr("Touch one of these") : qsTr("Now touch what belongs to it")
        color: Theme.colour.softInk
        font.pixelSize: Theme.font.small
        wrapMode: Text.NoWrap
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.font.smallest
        lineHeight: 1
    }

    Repeater {
        model: root.lines.length

        MatchingLine {
            required property int index
            readonly property var line: root.lines[index] ?? ({
                    id: "",
                    from: 0,
                    to: 0
                })

            anchors.fill: parent
            startX: root.cellWidth
            startY: root.middleOf(line.from)
            endX: root.rightX
            endY: root.middleOf(line.to)
            ink: root.isJudged ? (root.isRight(line.id) ? Theme.colour.right : Theme.colour.goldPressed) : root.inks[line.from]
        }
    }

    Repeater {
        model: root.count

        Part {
            required property int index
            readonly property var half: root.leftSide[index]
            readonly property int partner: root.rightSide.findIndex(other => other.id === root.paired[half.id])

            objectName: "item-" + half.id
            x: root.held === half.id ? root.lip : 0
            y: root.middleOf(index) - height / 2
            width: root.cellWidth
            height: root.cellHeight
            enabled: !root.locked
            padding: root.padding
            label: root.labelOf(half, index + 1)
            description: root.told(half.id, index, partner < 0 ? "" : root.labelOf(root.rightSide[partner], root.count + partner + 1))
            picture: root.pictured || half.text === "" ? half.picture : ""
            wordless: half.text === ""
            number: String(index + 1)
            keepsNumber: true
            mark: root.markOf(half.id, index)
            checked: root.held === half.id
            pixelSize: root.pixelSize
            block: "item." + half.id
            speaking: root.speaking
            onActivated: root.touched(half.id)
        }
    }

    Repeater {
        model: root.rightSide.length

        Part {
            required property int index
            readonly property var half: root.rightSide[index]
            readonly property int partner: root.leftOf(half.id)

            objectName: "item-" + half.id
            x: root.rightX - (root.held === half.id ? root.lip : 0)
            y: root.middleOf(index) - height / 2
            width: root.cellWidth
            height: root.cellHeight
            enabled: !root.locked
            padding: root.padding
            label: root.labelOf(half, root.count + index + 1)
            description: root.told(half.id, partner, partner < 0 ? "" : root.labelOf(root.leftSide[partner], partner + 1))
            picture: root.pictured || half.text === "" ? half.picture : ""
            wordless: half.text === ""
            number: partner < 0 ? " " : String(partner + 1)
            keepsNumber: true
            mark: root.markOf(half.id, partner)
            checked: root.held === half.id
            pixelSize: root.pixelSize
            block: "item." + half.id
            speaking: root.speaking
            onActivated: root.touched(half.id)
        }
    }
}
