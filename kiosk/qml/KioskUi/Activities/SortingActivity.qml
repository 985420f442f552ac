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
    headingShare: 0.18
    bodyShare: 0.62
    speaking: root.activity.block
    onIsJudgedChanged: area.arrange()

    Item {
        id: area

        readonly property real gap: Theme.touch.tightGap
        readonly property real inset: Theme.space.small
        readonly property real lip: Theme.space.tiny
        readonly property real labelWidth: Math.min(320 * Theme.unit * Theme.font.halfScale, width * 0.23)
        readonly property real cellsX: labelWidth + 2 * inset
        readonly property real cellWidth: area.widthOf(area.columns)
        readonly property real cellHeight: area.heightOf(area.columns)
        readonly property real signSide: Math.min(area.cellHeight * 0.8, area.labelWidth * 0.3)
        readonly property var guides: [qsTr("Touch one of these"), qsTr("Now touch its group")]
        readonly property var plan: area.planned()
        property int columns: 2
        property bool pictured: true
        property bool signed: true
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
                const bottom = area.placeRows(root.itemsIn(group.id), top + area.lip, cells, area.columns, area.cellsX);
                y = Math.max(bottom, top + area.lip + area.cellHeight) + area.lip;
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

        function widthOf(columns: int): real {
            return (area.width - area.cellsX - area.lip - (columns - 1) * area.gap) / columns;
        }

        // Rows are high enough for the fullest they can get; once all is placed, no row of things to place is left.
        function heightOf(columns: int): real {
            const rows = Math.ceil(root.items.length / columns);
            const most = root.isJudged ? rows + root.groups.length - 1 : rows + root.groups.length;
            const lost = root.groups.length * (area.gap + 2 * area.lip) + (rows - 1) * area.gap;
            return Math.min(132 * Theme.unit * Theme.font.halfScale, Math.floor((area.height - lost) / most));
        }

        // Two columns or three, whichever gives the larger words; pictures go where there is no room for both.
        function arrange() {
            if (area.width <= 0 || area.height <= 0)
                return;
            const texts = root.items.map(item => item.text);
            let best = null;
            for (const pictured of root.items.some(item => item.picture !== "") ? [true, false] : [false]) {
                for (const columns of root.items.length > 4 ? [3, 2] : [2]) {
                    const high = area.heightOf(columns);
                    const cell = area.widthOf(columns);
                    const drawing = pictured ? Math.min(cell * 0.3, high - area.inset) + area.inset * 0.75 : 0;
                    const wide = cell - 2 * area.inset - drawing;
                    const size = common.fitting(texts, wide, high - area.lip, Theme.font.body);
                    const lack = Math.max(0, common.tallest(texts, wide, size) - high + area.lip);
                    if (best === null || lack < best.lack || lack === best.lack && pictured === best.pictured && size > best.size)
                        best = {
                            columns: columns,
                            pictured: pictured,
                            size: size,
                            lack: lack
                        };
                }
            }
            area.columns = best.columns;
            area.pictured = best.pictured;
            area.pixelSize = best.size;
            const labels = [...root.groups.map(group => group.text), ...area.guides];
            const beside = area.labelWidth - area.inset - area.signSide - area.inset;
            const size = common.fitting(labels, beside, area.cellHeight, Theme.font.body);
            area.signed = root.groups.some(group => group.picture !== "") && common.tallest(labels, beside, size) <= area.cellHeight;
            area.labelSize = area.signed ? size : common.fitting(labels, area.labelWidth - area.inset, area.cellHeight, Theme.font.body);
        }

        anchors.fill: parent
        onWidthChanged: area.arrange()
        onHeightChanged: area.arrange()
        onCellsXChanged: area.arrange()
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
            text: area.guides[root.held === "" ? 0 : 1]
            color: Theme.colour.softInk
            font.pixelSize: area.labelSize
            wrapMode: Text.WordWrap
            lineHeight: 1
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
                    width: area.signSide
                    height: area.cellHeight - area.inset
                    source: band.group.picture
                    visible: area.signed && band.group.picture !== ""
                }

                ReadAloudText {
                    objectName: "groupText"
                    x: area.inset * 1.5 + (sign.visible ? sign.width + area.inset : 0)
                    y: area.lip + Math.max(0, (area.cellHeight - height) / 2)
                    width: area.labelWidth - x + area.inset
                    text: band.group.text
                    block: "group." + band.group.id
                    speaking: root.activity.block
                    font.pixelSize: area.labelSize
                    font.weight: Theme.font.bold
                    wrapMode: Text.WordWrap
                    lineHeight: 1
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
                y: area.plan.cells[item.id].y - (mark === Part.Chosen ? area.lip : 0)
                width: area.cellWidth
                height: area.cellHeight
                enabled: !root.activity.locked
                radius: Theme.radius.small
                padding: area.inset
                label: item.text
                picture: area.pictured ? item.picture : ""
                marksCorner: true
                mark: root.markOf(item.id)
                checked: root.held === item.id
                pixelSize: area.pixelSize
                spoken: root.activity.block === "item." + item.id
                onActivated: root.activity.choose(item.id)
            }
        }
    }
}
