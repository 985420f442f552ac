pragma ComponentBehavior: Bound

import QtQuick

// The ids and kinds of the elements in one part of a screen, in order. An update inserts and removes single rows, so that the
// delegates of the other rows are not created again.
ListModel {
    id: root

    function keep(elements: var): void {
        const wanted = elements.map(element => element.id + " " + element.kind);
        for (let at = root.count - 1; at >= 0; --at) {
            if (!wanted.includes(root.get(at).elementId + " " + root.get(at).kind))
                root.remove(at);
        }
        elements.forEach((element, at) => {
            const old = root.indexOf(element.id);
            if (old < 0)
                root.insert(at, {
                    elementId: element.id,
                    kind: element.kind
                });
            else if (old !== at)
                root.move(old, at, 1);
        });
    }

    function indexOf(id: string): int {
        for (let at = 0; at < root.count; ++at) {
            if (root.get(at).elementId === id)
                return at;
        }
        return -1;
    }
}
