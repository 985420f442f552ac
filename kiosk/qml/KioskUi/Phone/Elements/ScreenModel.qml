pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Phone.Components

// The data of one screen's elements by id, and the signals for the acts on them. Bindings read an element by its id: a changed
// value updates a binding and does not replace the item.
QtObject {
    id: root

    required property var scene
    required property GestureArea touch
    property real wide: 0
    // Maximum height of a QR code, so that the other elements of its screen fit beside it.
    property real codeRoom: Infinity
    property bool locked: false
    property bool isFront: true
    readonly property var screen: root.scene.screen ?? ({})
    readonly property string pointed: root.scene.point ?? ""
    readonly property list<string> screenGestures: root.screen.gestures ?? []
    readonly property list<string> elementGestures: root.elements.reduce((all, element) => all.concat(Array.from(element.gestures)), [])
    readonly property var elements: Array.from(root.scene.elements ?? [])
    readonly property var byId: root.elements.reduce((found, element) => Object.assign(found, {
            [element.id]: element
        }), {})
    readonly property var blank: ({
            id: "",
            kind: "",
            gestures: []
        })

    // A lock screen without gestures and without elements other than keys is a screen that is off.
    readonly property bool isOff: root.screen.kind === "lock" && root.screenGestures.length === 0 && root.elements.every(element => ["button", "side"].includes(element.kind))
    readonly property bool isDark: root.isOff || ["call", "camera"].includes(root.screen.kind)

    signal acted(part: string)
    signal opened(item: Item)
    signal typing(item: Item)

    // Allow line breaks in a URL after its dots only; keep short words in brackets together.
    function soft(text: string): string {
        return text.replace(/([a-z])\.(?=[a-z])/gi, "$1.\u200b").replace(/\([^)]{1,14}\)/g, words => words.replace(/ /g, "\u00a0"));
    }

    // Join a short last word to the one before it.
    function whole(text: string): string {
        return root.soft(text).replace(/ (\S{1,3})$/, "\u00a0$1");
    }

    function element(id: string): var {
        return root.byId[id] ?? root.blank;
    }

    // The elements of the "body", of the "foot", or the pins ("pin"). The foot is the run of buttons at the end of a screen; in
    // a thread, also the field before it.
    function elementsOf(part: string): var {
        const kind = root.screen.kind ?? "";
        const all = root.elements.filter(element => element.kind !== "side");
        const hasFoot = !["list", "home", "shade", "lock", "picker"].includes(kind);
        let last = all.length;
        while (hasFoot && last > 0 && all[last - 1].kind === "button")
            --last;
        if (kind === "thread" && last > 0 && last < all.length && all[last - 1].kind === "field")
            --last;
        return part === "foot" ? all.slice(last) : all.slice(0, last).filter(element => (element.kind === "pin") === (part === "pin"));
    }

    // The gestures of `id` that need buttons as an alternative.
    function offered(id: string): list<string> {
        const all = id === "screen" ? root.screenGestures : root.element(id).gestures ?? [];
        return all.filter(gesture => !["tap", "slide", "type"].includes(gesture));
    }

    // The choices shown when `id` is touched: its gestures other than a tap, and the tap as well while `id` is highlighted.
    function choices(id: string): list<string> {
        const offered = root.offered(id);
        const all = id === "screen" ? root.screenGestures : root.element(id).gestures ?? [];
        return root.pointed === id && offered.length > 0 && all.includes("tap") ? ["tap"].concat(offered) : offered;
    }

    // Handle a tap or Enter on an element: act, or open the choice of its gestures.
    function press(id: string, item: Item): void {
        if (root.touch.spent || root.locked)
            return;
        const element = root.element(id);
        if (element.types === true) {
            root.typing(item);
            return;
        }
        const offered = root.offered(id);
        const all = id === "screen" ? root.screenGestures : element.gestures ?? [];
        if (offered.length === 0 || all.includes("tap") && !root.choices(id).includes("tap"))
            root.acted("tap:" + id);
        if (offered.length > 0 && root.isFront && (id === "screen" || id in root.byId))
            root.opened(item);
    }
}
