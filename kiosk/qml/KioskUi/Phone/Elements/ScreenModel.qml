pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Phone.Components

// The data of one screen's elements by id, and signals for the learner's acts on them. Bindings look up an element by its id,
// so that a changed value updates a binding and does not create the item again.
QtObject {
    id: root

    required property var scene
    required property GestureArea touch
    property real wide: 0
    // Maximum height of a QR code, chosen so that the other elements of the screen fit as well.
    property real codeRoom: Infinity
    // Height for the apps of a home screen with pages; on each page, they have three rows.
    property real appRoom: Infinity
    property bool locked: false
    property bool isFront: true
    readonly property var screen: root.scene.screen ?? ({})
    readonly property int pages: root.screen.pages ?? 1
    readonly property int page: root.screen.page ?? 0
    readonly property string pointed: root.scene.point ?? ""
    // The gesture that is due if `pointed` is the screen.
    readonly property string pointedGesture: root.scene.pointGesture ?? ""
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

    // True if the phone is off: a lock screen without gestures, whose only elements are hardware keys.
    readonly property bool isOff: root.screen.kind === "lock" && root.screenGestures.length === 0 && root.elements.every(element => ["button", "side"].includes(element.kind))
    readonly property bool isCall: ["call", "video-call"].includes(root.screen.kind)
    readonly property bool isDark: root.isOff || root.isCall || root.screen.kind === "camera"
    // True during a video call, which shows the other person's picture; while it rings, it looks like every call.
    readonly property bool isVideo: root.screen.kind === "video-call" && !(root.screen.rings ?? false)
    readonly property bool hasKeypad: root.elements.some(element => element.kind === "keypad")
    readonly property bool hasPaper: root.elements.some(element => element.kind === "paper")

    signal acted(part: string)
    signal opened(item: Item)
    signal typing(item: Item)

    // Allows line breaks in a URL after its dots only; keeps short words in brackets together.
    function soft(text: string): string {
        return text.replace(/([a-z])\.(?=[a-z])/gi, "$1.\u200b").replace(/\([^)]{1,14}\)/g, words => words.replace(/ /g, "\u00a0"));
    }

    // Joins a short last word to the word before it, so that it is never alone on a line.
    function whole(text: string): string {
        return root.soft(text).replace(/ (\S{1,3})$/, "\u00a0$1");
    }

    function element(id: string): var {
        return root.byId[id] ?? root.blank;
    }

    // Returns the elements of the "body" or the "foot", or what lies over a map or a video ("pin"). The foot is the group of buttons at
    // the end of a screen; in a chat, the foot also includes the text field before them.
    function elementsOf(part: string): var {
        const kind = root.screen.kind ?? "";
        const all = root.elements.filter(element => element.kind !== "side");
        const hasFoot = !["list", "home", "shade", "lock", "picker"].includes(kind);
        let last = all.length;
        while (hasFoot && last > 0 && all[last - 1].kind === "button")
            --last;
        if (kind === "thread" && last > 0 && last < all.length && all[last - 1].kind === "field")
            --last;
        return part === "foot" ? all.slice(last) : all.slice(0, last).filter(element => ["pin", "self"].includes(element.kind) === (part === "pin"));
    }

    // Returns the gestures that element `id` accepts, except taps, slides and typing.
    function accepted(id: string): list<string> {
        const all = id === "screen" ? root.screenGestures : root.element(id).gestures ?? [];
        return all.filter(gesture => !["tap", "slide", "type"].includes(gesture));
    }

    // Returns the gestures for which buttons are shown after a tap on `id`; none while the phone is only watched.
    function offered(id: string): list<string> {
        if (root.scene.mode === "watch" || (root.scene.finished ?? false))
            return [];
        return id === "screen" ? root.accepted(id) : root.element(id).offers ?? [];
    }

    // Performs the act `part`, unless the current touch is a gesture.
    function act(part: string): void {
        if (!root.touch.spent && !root.locked)
            root.acted(part);
    }

    // Handles a tap or Enter on an element or the screen: performs the tap, and shows buttons for other gestures.
    function press(id: string, item: Item): void {
        if (root.touch.spent || root.locked)
            return;
        if (root.element(id).types === true && root.scene.mode !== "watch") {
            root.typing(item);
            return;
        }
        root.acted("tap:" + id);
        if (root.isFront && root.offered(id).length > 0)
            root.opened(item);
    }
}
