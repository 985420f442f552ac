pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Activities.Parts
import KioskUi.Components
import KioskUi.Theme

// Lays out a sorting exercise: rows of the items that are not placed yet, then one band per group with its items.
Item {
    id: root

    required property var groups
    required property var items
    required property var placed
    required property string held
    required property bool isJudged
    required property bool locked
    required property string speaking
    required property var markOf
    readonly property real gap: Theme.touch.tightGap
    readonly property real inset: Theme.space.small
    readonly property real chipPadding: root.width > 1100 * Theme.unit ? Theme.space.small : Theme.space.tiny
    readonly property real lip: Theme.space.tiny
    readonly property real labelWidth: Math.max(root.widestWord, Math.min(320 * Theme.unit * Theme.font.halfScale, root.width * (root.width > 1100 * Theme.unit ? 0.23 : 0.18)))
    readonly property real cellsX: root.labelWidth + 2 * root.inset
    readonly property real cellWidth: root.widthOf(root.columns)
    readonly property real cellHeight: root.heightOf(root.columns)
    readonly property real signSide: Math.min(root.cellHeight * 0.8, root.labelWidth * 0.3)
    readonly property var guides: [qsTr("Touch one of these"), qsTr("Now touch its group")]
    readonly property var plan: root.planned()
    // Width of the longest word in the group names at the smallest type size; words are never broken.
    property real widestWord: 0
    property int columns: 2
    property bool pictured: true
    property bool signed: true
    property int pixelSize: Theme.font.body
    property int labelSize: Theme.font.body

    signal touched(id: string)

    function idsIn(group: string): var {
        return root.items.filter(item => (root.placed[item.id] ?? "") === group).map(item => item.id);
    }

    // Computes the positions: `cells` by item id, `bands` in the order of the groups. Until the verdict, the last band ends
    // where it ended at first, and a band grows upwards: what was touched stays under the finger.
    function planned(): var {
        const cells = {};
        root.placeRows(root.idsIn(""), 0, cells, root.columns, root.cellsX);
        let y = root.isJudged ? 0 : root.rowsHeight(root.items.length) + root.gap;
        if (!root.isJudged)
            for (const group of root.groups)
                y -= Math.max(0, root.rowsHeight(root.idsIn(group.id).length) - root.cellHeight);
        const bands = [];
        for (const group of root.groups) {
            const top = y;
            const bottom = root.placeRows(root.idsIn(group.id), top + root.lip, cells, root.columns, root.cellsX);
            y = Math.max(bottom, top + root.lip + root.cellHeight) + root.lip;
            bands.push({
                y: top,
                height: y - top
            });
            y += root.gap;
        }
        return {
            cells: cells,
            bands: bands
        };
    }

    function rowsHeight(count: int): real {
        const rows = Math.ceil(count / root.columns);
        return rows * root.cellHeight + Math.max(0, rows - 1) * root.gap;
    }

    function placeRows(ids: var, top: real, cells: var, columns: int, left: real): real {
        ids.forEach((id, index) => {
            cells[id] = {
                x: left + (index % columns) * (root.cellWidth + root.gap),
                y: top + Math.floor(index / columns) * (root.cellHeight + root.gap)
            };
        });
        const rows = Math.ceil(ids.length / columns);
        return rows === 0 ? top : top + rows * root.cellHeight + (rows - 1) * root.gap;
    }

    function widthOf(columns: int): real {
        return (root.width - root.cellsX - root.lip - (columns - 1) * root.gap) / columns;
    }

    // Returns the row height for the maximum number of rows; after the verdict there are no rows of unplaced items.
    function heightOf(columns: int): real {
        const rows = Math.ceil(root.items.length / columns);
        const most = root.isJudged ? rows + root.groups.length - 1 : rows + root.groups.length;
        const lost = root.groups.length * (root.gap + 2 * root.lip) + (rows - 1) * root.gap;
        return Math.min(132 * Theme.unit * Theme.font.halfScale, Math.floor((root.height - lost) / most));
    }

    // Chooses two or three columns, whichever allows larger type; if texts and pictures do not both fit, leaves out the
    // pictures.
    function arrange(): void {
        if (root.width <= 0 || root.height <= 0)
            return;
        const texts = root.items.map(item => item.text);
        let best = null;
        for (const pictured of root.items.some(item => item.picture !== "") ? [true, false] : [false]) {
            for (const columns of root.items.length > 4 ? [3, 2] : [2]) {
                const high = root.heightOf(columns);
                const cell = root.widthOf(columns);
                const drawing = pictured ? Math.min(cell * 0.3, high - root.chipPadding) + root.chipPadding * 0.75 : 0;
                const wide = cell - 2 * root.chipPadding - drawing;
                const size = common.fitting(texts, wide, high - root.lip, Theme.font.body);
                const lack = Math.max(0, common.tallest(texts, wide, size) - high + root.lip, common.overhang(texts, wide, size), Theme.touch.least - high);
                if (best === null || lack < best.lack || lack === best.lack && pictured === best.pictured && size > best.size)
                    best = {
                        columns: columns,
                        pictured: pictured,
                        size: size,
                        lack: lack
                    };
            }
        }
        root.columns = best.columns;
        root.pictured = best.pictured;
        root.pixelSize = best.size;
        const labels = [...root.groups.map(group => group.text), ...root.guides];
        const alone = root.labelWidth + root.inset * 0.6;
        const beside = alone - root.signSide - root.inset;
        const size = common.fitting(labels, beside, root.cellHeight, Theme.font.body);
        root.signed = root.groups.some(group => group.picture !== "") && common.tallest(labels, beside, size) <= root.cellHeight && common.overhang(labels, beside * 0.96, size) === 0;
        root.labelSize = root.signed ? size : common.fitting(labels, alone, root.cellHeight, Theme.font.body);
    }

    function measure(): void {
        root.widestWord = common.overhang(root.groups.map(group => group.text), 0, Theme.font.smallest) * 1.08 + root.inset;
    }

    onGroupsChanged: root.measure()
    onWidthChanged: root.arrange()
    onHeightChanged: root.arrange()
    onCellsXChanged: root.arrange()
    onIsJudgedChanged: root.arrange()
    Component.onCompleted: {
        root.measure();
        root.arrange();
    }

    Connections {
        target: Theme.font

        function onBodyChanged(): void {
            root.arrange();
        }

        function onSmallestChanged(): void {
            root.measure();
        }
    }

    CommonSize {
        id: common
    }

    KioskText {
        objectName: "sortingGuide"
        x: root.inset
        y: (root.cellHeight - height) / 2
        width: root.labelWidth + root.inset * 0.6
        visible: root.idsIn("").length > 0
        text: root.guides[root.held === "" ? 0 : 1]
        color: Theme.colour.softInk
        font.pixelSize: root.labelSize
        lineHeight: 1
    }

    Repeater {
        model: root.groups.length

        SortingBand {
            required property int index

            objectName: "group-" + group.id
            y: root.plan.bands[index].y
            width: root.width
            height: root.plan.bands[index].height
            enabled: !root.locked
            group: root.groups[index]
            waits: root.held !== "" && !root.locked
            signSide: root.signed ? root.signSide : 0
            labelWidth: root.labelWidth
            rowHeight: root.cellHeight
            pixelSize: root.labelSize
            speaking: root.speaking
            onActivated: root.touched(group.id)
        }
    }

    Repeater {
        model: root.items.length

        Part {
            id: chip

            required property int index
            readonly property var item: root.items[index]

            objectName: "item-" + item.id
            x: root.plan.cells[item.id].x
            y: root.plan.cells[item.id].y - (mark === Part.Chosen ? root.lip : 0)
            width: root.cellWidth
            height: root.cellHeight
            enabled: !root.locked
            radius: Theme.radius.small
            padding: root.chipPadding
            label: item.text
            picture: root.pictured ? item.picture : ""
            marksCorner: true
            mark: root.markOf(item.id)
            checked: root.held === item.id
            pixelSize: root.pixelSize
            block: "item." + item.id
            speaking: root.speaking
            // A held item goes where the touched one lies, so the touch is one on that group.
            onActivated: root.touched(root.held !== "" && root.placed[item.id] || item.id)
        }
    }
}
