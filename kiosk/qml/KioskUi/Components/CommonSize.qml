pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// Computes one type size at which every text of a set fits its box, so that no answer looks more important than another.
Item {
    id: root

    property int weight: Theme.font.semibold
    property real lineHeight: 1

    // Returns the largest type size, from `largest` down to the smallest allowed, at which each of `texts` fits into
    // `boxWidth` × `boxHeight`. A word, such as a URL, is broken only if it fits at no size.
    function fitting(texts: list<string>, boxWidth: real, boxHeight: real, largest: int): int {
        for (let size = largest; size > Theme.font.smallest; --size) {
            if (root.tallest(texts, boxWidth, size) <= boxHeight && root.overhang(texts, boxWidth, size) === 0)
                return size;
        }
        return Theme.font.smallest;
    }

    // Returns the height of the tallest of `texts` at `size`.
    function tallest(texts: list<string>, boxWidth: real, size: int): real {
        root.prepare(boxWidth, size, Text.Wrap);
        let found = 0;
        for (const text of texts) {
            probe.text = text;
            found = Math.max(found, probe.implicitHeight);
        }
        return Math.ceil(found);
    }

    // Returns by how much the widest word of `texts` is wider than the box at `size`; 0 if no word must be broken.
    function overhang(texts: list<string>, boxWidth: real, size: int): real {
        root.prepare(boxWidth, size, Text.WordWrap);
        let found = 0;
        for (const text of texts) {
            probe.text = text;
            found = Math.max(found, probe.contentWidth - boxWidth);
        }
        return Math.ceil(found);
    }

    function prepare(boxWidth: real, size: int, wrapMode: int): void {
        probe.width = Math.max(1, boxWidth);
        probe.wrapMode = wrapMode;
        probe.font.pixelSize = size;
    }

    visible: false

    KioskText {
        id: probe

        font.weight: root.weight
        lineHeight: root.lineHeight
        Accessible.ignored: true
    }
}
