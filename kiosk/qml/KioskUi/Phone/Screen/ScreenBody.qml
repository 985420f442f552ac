pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Phone.Components
import KioskUi.Phone.Elements
import KioskUi.Theme

// The content of a screen between title bar and foot: the large part, a title, a map, then the elements, from left to right
// and from top to bottom.
Column {
    id: root

    required property ScreenModel phone
    required property string time
    required property ElementList items
    required property ElementList pinItems
    required property real space
    // The height of a home screen, which has no title bar and no foot.
    required property real homeSpace
    property color ink: Theme.colour.ink
    readonly property string kind: root.phone.screen.kind ?? ""
    readonly property alias head: hero
    readonly property alias voice: hero.saying
    readonly property real edge: Theme.space.small

    // The height that remains for a QR code.
    readonly property real codeRoom: {
        let rest = root.space - root.topPadding - root.bottomPadding - (hero.visible ? hero.height + root.spacing : 0);
        for (let at = 0; at < parts.count; ++at)
            rest -= ((parts.itemAt(at) as Element)?.leastHeight ?? 0) + (at > 0 ? flow.spacing : 0);
        return rest;
    }

    // The height that remains for the apps of a home screen, below its title and its notices.
    readonly property real appRoom: {
        if (root.phone.pages < 2)
            return Infinity;
        let rest = root.homeSpace - root.topPadding - root.bottomPadding - (heading.visible ? heading.height + root.spacing : 0);
        for (let at = 0; at < Math.min(parts.count, root.items.count); ++at) {
            // Not the kind of the item: it is empty while the item is removed.
            if (root.items.get(at).kind !== "app")
                rest -= (parts.itemAt(at)?.implicitHeight ?? 0) + flow.spacing;
        }
        return rest - 2 * flow.spacing;
    }

    // Returns all visible elements in reading order.
    function shown(): list<Item> {
        const found = [];
        for (const repeater of [pins, own, parts]) {
            for (let at = 0; at < repeater.count; ++at)
                found.push(repeater.itemAt(at));
        }
        return found;
    }

    topPadding: root.kind === "map" ? 0 : root.edge
    bottomPadding: root.edge
    spacing: Theme.space.tiny * 1.25

    Hero {
        id: hero

        x: root.edge
        width: root.phone.wide
        phone: root.phone
        time: root.time
        tight: root.phone.isCall && root.phone.hasKeypad || root.kind === "call" && hero.voice !== "" && hero.talkHeight + root.spacing + flow.height + root.topPadding + root.bottomPadding > root.space
    }

    PhoneText {
        id: heading

        x: root.edge + Theme.space.tiny
        width: root.phone.wide - 2 * Theme.space.tiny
        text: root.phone.screen.title ?? ""
        units: 34
        font.weight: Theme.font.bold
        visible: text !== "" && ["dialog", "shade", "home"].includes(root.kind)
        Accessible.ignored: false
        Accessible.role: Accessible.Heading
    }

    MapDrawing {
        id: map

        width: root.width
        height: visible ? Math.max(280 * Theme.unit, root.space - flow.height - 3 * root.edge) : 0
        picture: root.phone.screen.picture ?? ""
        visible: root.kind === "map"

        Repeater {
            id: pins

            model: root.kind === "map" ? root.pinItems : null
            delegate: PinElement {
                phone: root.phone
                mapWidth: map.width
                mapHeight: map.height
            }
        }
    }

    VideoPicture {
        id: video

        x: root.edge
        width: root.phone.wide
        height: visible ? Math.max(240 * Theme.unit, root.space - flow.height - (hero.visible ? hero.height + root.spacing : 0) - 2 * root.edge - root.spacing) : 0
        phone: root.phone
        visible: root.phone.isVideo

        Repeater {
            id: own

            model: root.phone.isVideo ? root.pinItems : null
            delegate: SelfElement {
                x: video.width - width - Theme.space.tiny
                y: video.height - height - Theme.space.tiny
                phone: root.phone
            }
        }
    }

    Flow {
        id: flow

        x: root.edge
        width: root.phone.wide
        spacing: Theme.space.tiny * (root.kind === "home" ? 1 : 1.25)

        Repeater {
            id: parts

            model: root.items
            delegate: ElementChooser {
                phone: root.phone
                ink: root.ink
            }
        }
    }
}
