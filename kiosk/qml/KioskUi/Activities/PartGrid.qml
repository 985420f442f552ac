pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme
import KioskUi.Components

// Lays two to five parts out as a list, or in two columns when that lets the words be larger, or as cards when they
// have pictures. All parts have one size and one type size.
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
    readonly property bool upright: root.parts.some(part => part.picture !== "")
    readonly property real gap: Theme.touch.gap
    readonly property real padding: Theme.space.medium
    readonly property real usedHeight: root.rows * root.cellHeight + (root.rows - 1) * root.gap
    readonly property int rows: Math.ceil(root.parts.length / root.columns)
    readonly property real cellWidth: (root.width - (root.columns - 1) * root.gap) / root.columns
    property int columns: 1
    property int pixelSize: Theme.font.button
    property real cellHeight: Theme.touch.main

    function part(index: int): var {
        return root.parts[index] ?? root.nothing;
    }

    function arrange() {
        if (root.width <= 0 || root.height <= 0 || root.parts.length === 0)
            return;
        const texts = root.parts.map(part => part.text);
        let best = null;
        for (const columns of root.offered()) {
            const plan = root.planned(texts, columns);
            if (best === null || plan.fits && !best.fits || plan.fits === best.fits && plan.size > best.size * 1.08)
                best = plan;
        }
        root.columns = best.columns;
        root.pixelSize = best.size;
        root.cellHeight = best.height;
    }

    function offered(): list<int> {
        const count = root.parts.length;
        if (!root.upright)
            return count > 2 ? [1, 2] : [1];
        return count > 3 ? [count, 2, 3] : [count, 1];
    }

    function planned(texts: list<string>, columns: int): var {
        const rows = Math.ceil(texts.length / columns);
        const room = (root.height - (rows - 1) * root.gap) / rows;
        const cell = (root.width - (columns - 1) * root.gap) / columns;
        const disc = root.numbered ? Math.min(72 * Theme.unit, room - root.padding) + root.padding * 0.75 : 0;
        const sign = root.hasSign ? 48 * Theme.unit + root.padding * 0.5 : 0;
        const drawing = root.upright ? Math.min(0.45 * room, 180 * Theme.unit) + root.padding * 0.5 : 0;
        const boxWidth = cell - 2 * root.padding - (root.upright ? 0 : disc + sign);
        const boxHeight = room - 1.5 * root.padding - drawing;
        const size = common.fitting(texts, boxWidth, boxHeight, Theme.font.button);
        const words = common.tallest(texts, boxWidth, size);
        const wanted = root.upright ? Math.max(0.75 * cell, words + drawing + 2 * root.padding) : Math.max(148 * Theme.unit, words + 2 * root.padding);
        return {
            columns: columns,
            size: size,
            height: Math.floor(Math.min(room, wanted)),
            fits: words <= boxHeight && room >= Theme.touch.least
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
