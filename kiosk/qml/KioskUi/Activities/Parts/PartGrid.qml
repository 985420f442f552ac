pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// Lays out parts as a list, in two columns if larger type then fits, or as cards if they have pictures. If space is short,
// the pictures are left out first. All parts have the same size and type size.
Item {
    id: root

    required property var parts
    property bool numbered: true
    property bool hasSign: false
    property Component delegate
    readonly property var nothing: ({
            id: "",
            text: "",
            picture: ""
        })
    readonly property real padding: Theme.space.medium
    readonly property bool hasPictures: root.parts.some(part => part.picture !== "")
    readonly property int rows: Math.ceil(root.parts.length / root.columns)
    readonly property real cellWidth: (root.width - (root.columns - 1) * root.gap) / root.columns
    property int columns: 1
    property bool upright: false
    property bool pictured: false
    property real gap: Theme.touch.gap
    property int pixelSize: Theme.font.button
    property real cellHeight: Theme.touch.main
    property bool fits: true

    function part(index: int): var {
        return root.parts[index] ?? root.nothing;
    }

    // Applies the layout that allows the largest type; if several allow similar sizes, the first of these in `offered()`.
    function arrange() {
        if (root.width <= 0 || root.height <= 0 || root.parts.length === 0)
            return;
        const texts = root.parts.map(part => part.text);
        let best = null;
        for (const way of root.offered()) {
            const plan = root.planned(texts, way);
            if (best === null || root.isBetter(plan, best))
                best = plan;
        }
        root.columns = best.columns;
        root.upright = best.upright;
        root.pictured = best.pictured;
        root.gap = best.gap;
        root.pixelSize = best.size;
        root.cellHeight = best.height;
        root.fits = best.fits;
    }

    function isBetter(plan: var, than: var): bool {
        if (!plan.fits || !than.fits)
            return plan.lack < than.lack;
        return plan.pictured === than.pictured && plan.size > than.size * 1.08;
    }

    // Returns the possible layouts, best first: [columns, upright, with pictures, gap].
    function offered(): var {
        const count = root.parts.length;
        const wide = Theme.touch.gap;
        const tight = Theme.touch.tightGap;
        const words = [[1, false, false, wide], [2, false, false, wide], [1, false, false, tight], [2, false, false, tight]];
        if (!root.hasPictures)
            return count > 2 ? words : [words[0], words[2]];
        return [[count, true, true, wide], [2, false, true, wide], [1, false, true, wide], ...words];
    }

    function planned(texts: list<string>, way: var): var {
        const [columns, upright, pictured, gap] = way;
        const rows = Math.ceil(texts.length / columns);
        const room = (root.height - (rows - 1) * gap) / rows;
        const cell = (root.width - (columns - 1) * gap) / columns;
        const disc = root.numbered ? Math.min(72 * Theme.unit, room - root.padding) + root.padding * 0.75 : 0;
        const sign = root.hasSign ? 48 * Theme.unit + root.padding * 0.5 : 0;
        const side = Math.min(room - root.padding, 0.3 * cell);
        const beside = upright ? 0 : disc + sign + (pictured ? side + root.padding * 0.75 : 0);
        const isNarrow = upright && cell < 480 * Theme.unit;
        const above = upright ? Math.min(0.5 * room, 200 * Theme.unit) + root.padding + (isNarrow ? disc : 0) : 0;
        const boxWidth = cell - 2 * root.padding - beside;
        const boxHeight = room - above - root.padding * (upright ? 1 : 0.5);
        const size = boxWidth > 0 ? common.fitting(texts, boxWidth, boxHeight, Theme.font.button) : Theme.font.smallest;
        const words = common.tallest(texts, boxWidth, size);
        const wanted = upright ? Math.max(0.75 * cell, words + above + 2 * root.padding) : Math.max((pictured ? 220 : 148) * Theme.unit, words + 2 * root.padding);
        const lack = Math.max(0, words - boxHeight, Theme.touch.least - room, common.overhang(texts, boxWidth, size), upright ? 260 * Theme.unit - cell : 0);
        return {
            columns: columns,
            upright: upright,
            pictured: pictured,
            gap: gap,
            size: size,
            height: Math.floor(Math.min(room, wanted)),
            fits: lack === 0,
            lack: lack
        };
    }

    onWidthChanged: root.arrange()
    onHeightChanged: root.arrange()
    onPartsChanged: root.arrange()
    Component.onCompleted: root.arrange()

    Connections {
        target: Theme.font

        function onButtonChanged() {
            root.arrange();
        }
    }

    CommonSize {
        id: common
    }

    Repeater {
        model: root.parts.length
        delegate: root.delegate
    }
}
