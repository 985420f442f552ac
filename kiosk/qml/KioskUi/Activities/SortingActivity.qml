pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Theme
import KioskUi.Components

// Things to put into groups: touch a thing (it is raised), touch a group. Things lie in rows: first those still to place,
// then each group's in its own band. A touched thing in a band comes back into the hand.
StepView {
    id: root

    required property string question
    required property var groups
    required property var items
    required property ActivityViewModel activity
    property bool compact: false
    readonly property var placed: root.key ?? root.activity.draft.placed ?? ({})
    readonly property string held: root.activity.draft.held ?? ""
    readonly property bool isJudged: root.activity.outcome !== ""
    readonly property var key: {
        if (root.activity.solution.length === 0)
            return null;
        const found = {};
        for (const pair of root.activity.solution) {
            const halves = pair.split("[.]");
            found[halves[0]] = halves[1];
        }
        return found;
    }

    function itemsIn(group: string): var {
        return root.items.filter(item => (root.placed[item.id] ?? "") === group).map(item => item.id);
    }

    function markOf(id: string): int {
        if (root.isJudged)
            return root.key !== null || root.activity.right.includes(id) ? Part.Right : Part.Practise;
        return root.held === id ? Part.Chosen : Part.Plain;
    }

    heading: root.question
    headingShare: 0.22
    speaking: root.activity.block

    Item {
        id: area

        readonly property real gap: Theme.touch.tightGap
        readonly property real inset: Theme.space.small
        readonly property real labelWidth: Math.min(320 * Theme.unit * Theme.font.halfScale, width * 0.27)
        readonly property real cellsX: labelWidth + 2 * inset
        readonly property int columns: width - cellsX > 880 * Theme.unit ? 3 : 2
        readonly property real cellWidth: (width - cellsX - inset - (columns - 1) * gap) / columns
        readonly property int mostRows: root.groups.length + Math.ceil(root.items.length / columns)
        readonly property real bandsGaps: (root.groups.length + 1) * gap + 2 * root.groups.length * inset
        readonly property real cellHeight: Math.min(132 * Theme.unit * Theme.font.halfScale, Math.floor((height - bandsGaps - (mostRows - root.groups.length) * gap) / mostRows))
        readonly property var plan: area.planned()
        property int pixelSize: Theme.font.body
        property int labelSize: Theme.font.body

        // Where everything lies: `cells` by item id, `bands` by group in order.
        function planned(): var {
            const cells = {};
            let y = area.placeRows(root.itemsIn(""), 0, cells, area.columns, area.cellsX);
            if (y > 0)
                y += area.gap;
            const bands = [];
            for (const group of root.groups) {
                const top = y;
                const bottom = area.placeRows(root.itemsIn(group.id), top + area.inset, cells, area.columns, area.cellsX);
                y = Math.max(bottom, top + area.inset + area.cellHeight) + area.inset;
                bands.push({
                    y: top,
                    height: y - top
                });
                y += area.gap;
            }
            return {
                cells: cells,
                bands: bands
            };
        }


        function placeRows(ids: var, top: real, cells: var, columns: int, left: real): real {
            ids.forEach((id, index) => {
                cells[id] = {
                    x: left + (index % columns) * (area.cellWidth + area.gap),
                    y: top + Math.floor(index / columns) * (area.cellHeight + area.gap)
                };
            });
            const rows = Math.ceil(ids.length / columns);
            return rows === 0 ? top : top + rows * area.cellHeight + (rows - 1) * area.gap;
        }

        function arrange() {
            if (width <= 0 || height <= 0)
                return;
            const discs = root.items.some(item => item.picture !== "") ? cellHeight * 0.8 : 0;
            const marks = 52 * Theme.unit + area.inset;
            pixelSize = common.fitting(root.items.map(item => item.text), cellWidth - 2 * inset - discs - marks, cellHeight - inset, Theme.font.body);
            labelSize = common.fitting(root.groups.map(group => group.text), labelWidth - inset, cellHeight, Theme.font.body);
        }

        anchors.fill: parent
        onWidthChanged: area.arrange()
        onHeightChanged: area.arrange()
        onCellWidthChanged: area.arrange()
        onCellHeightChanged: area.arrange()
        Component.onCompleted: area.arrange()

        Connections {
            target: Theme.font

            function onBodyChanged() {
                area.arrange();
            }
        }

        CommonSize {
            id: common
        }

        KioskText {
            x: area.inset
            y: (area.cellHeight - height) / 2
            width: area.labelWidth
            visible: root.itemsIn("").length > 0
            text: root.held === "" ? qsTr("Touch one of these") : qsTr("Now touch its group")
            color: Theme.colour.softInk
            font.pixelSize: Math.min(area.labelSize, Theme.font.small)
            wrapMode: Text.WordWrap
            lineHeight: 1.15
        }

        Repeater {
            model: root.groups.length

            Pressable {
                id: band

                required property int index
                readonly property var group: root.groups[index]
                readonly property bool waits: root.held !== "" && !root.activity.locked

                objectName: "group-" + group.id
                y: area.plan.bands[index].y
                width: area.width
                height: area.plan.bands[index].height
                enabled: !root.activity.locked
                label: group.text
                onActivated: root.activity.choose(group.id)

                Rectangle {
                    anchors.fill: parent
                    radius: band.radius
                    color: band.pressed ? Theme.colour.cardPressed : Theme.colour.chip
                    border.width: band.waits ? Theme.border.thick + Theme.border.thin : Theme.border.thin
                    border.color: band.waits ? Theme.colour.primary : Theme.colour.controlLine
                }

                Drawing {
                    id: sign

                    x: area.inset
                    y: area.inset
                    width: area.cellHeight * 0.8
                    height: area.cellHeight
                    source: band.group.picture
                    visible: band.group.picture !== ""
                }

                ReadAloudText {
                    objectName: "groupText"
                    x: area.inset * 1.5 + (sign.visible ? sign.width + area.inset : 0)
                    y: area.inset + Math.max(0, (area.cellHeight - height) / 2)
                    width: area.labelWidth - x + area.inset
                    text: band.group.text
                    block: "group." + band.group.id
                    speaking: root.activity.block
                    font.pixelSize: area.labelSize
                    font.weight: Theme.font.bold
                    wrapMode: Text.WordWrap
                    lineHeight: 1.15
                    Accessible.ignored: true
                }
            }
        }

        Repeater {
            model: root.items.length

            Part {
                id: chip

                required property int index
                readonly property var item: root.items[index]

                objectName: "item-" + item.id
                x: area.plan.cells[item.id].x
                y: area.plan.cells[item.id].y
                width: area.cellWidth
                height: area.cellHeight
                enabled: !root.activity.locked
                radius: Theme.radius.small
                padding: area.inset
                label: item.text
                picture: item.picture
                mark: root.markOf(item.id)
                checked: root.held === item.id
                pixelSize: area.pixelSize
                spoken: root.activity.block === "item." + item.id
                onActivated: root.activity.choose(item.id)

                Behavior on x {
                    NumberAnimation {
                        duration: Theme.motion.normal
                        easing.type: Easing.OutCubic
                    }
                }
                Behavior on y {
                    NumberAnimation {
                        duration: Theme.motion.normal
                        easing.type: Easing.OutCubic
                    }
                }
            }
        }
    }
}
