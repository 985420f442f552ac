pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// The keys on the edge of the phone, from the top down. Like the elements on the glass they are kept by id.
Item {
    id: root

    required property PhoneModel phone

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

    // The key under a point of this item.
    function itemAt(x: real, y: real): Item {
        return root.shown().find(item => item.contains(root.mapToItem(item, x, y))) ?? null;
    }

    PhoneItems {
        id: held
    }

    Column {
        width: root.width
        spacing: Theme.touch.tightGap

        Repeater {
            id: parts

            model: held
            delegate: PhoneSide {
                width: root.width
                phone: root.phone
            }
        }
    }
}
