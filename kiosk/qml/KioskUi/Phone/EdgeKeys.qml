pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Phone.Elements
import KioskUi.Theme

// The hardware keys on the edge of the phone, from top to bottom. Updates reuse the items with the same id.
Item {
    id: root

    required property ScreenModel phone

    function show(scene: var): void {
        held.keep(Array.from(scene.elements ?? []).filter(element => element.kind === "side"));
    }

    function shown(): list<Item> {
        const found = [];
        for (let at = 0; at < parts.count; ++at)
            found.push(parts.itemAt(at));
        return found;
    }

    function itemOf(id: string): Item {
        return root.shown().find(item => item.elementId === id) ?? null;
    }

    // Returns the key at a point of this item.
    function itemAt(x: real, y: real): Item {
        return root.shown().find(item => item.contains(root.mapToItem(item, x, y))) ?? null;
    }

    ElementList {
        id: held
    }

    Column {
        width: root.width
        spacing: Theme.touch.tightGap

        Repeater {
            id: parts

            model: held
            delegate: EdgeKeyElement {
                width: root.width
                phone: root.phone
            }
        }
    }
}
