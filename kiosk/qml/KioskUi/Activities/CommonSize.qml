pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme
import KioskUi.Components

// Finds the one type size at which every text of a set fits its box, so that no answer looks more important than another.
Item {
    id: root

    property int weight: Theme.font.semibold
    property real lineHeight: 1

    // The largest size from `largest` down to the smallest allowed at which each of `texts` fits `boxWidth` × `boxHeight`.
    function fitting(texts: list<string>, boxWidth: real, boxHeight: real, largest: int): int {
        for (let size = largest; size > Theme.font.smallest; --size) {
            if (root.tallest(texts, boxWidth, size) <= boxHeight)
                return size;
        }
        return Theme.font.smallest;
    }

    // Height of the tallest of `texts` at `size`; infinite when a word is wider than the box.
    function tallest(texts: list<string>, boxWidth: real, size: int): real {
        probe.width = Math.max(1, boxWidth);
        probe.font.pixelSize = size;
        let found = 0;
        for (const text of texts) {
            probe.text = text;
            found = Math.max(found, probe.contentWidth > boxWidth + 1 ? Infinity : probe.implicitHeight);
        }
        return Math.ceil(found);
    }

    visible: false

    KioskText {
        id: probe

        font.weight: root.weight
        wrapMode: Text.WordWrap
        lineHeight: root.lineHeight
        Accessible.ignored: true
    }
}
