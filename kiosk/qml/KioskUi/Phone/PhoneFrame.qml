pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Phone.Components
import KioskUi.Phone.Guidance
import KioskUi.Phone.Screen
import KioskUi.Theme

// The practice phone: body, status bar, one screen (a dialog is over the screen below it), navigation keys and hardware keys.
// It shows a scene and emits the learner's acts.
FocusScope {
    id: root

    required property var scene
    property bool locked: false
    property alias minutes: clock.minutes
    readonly property alias finger: hand
    readonly property alias showing: acts
    readonly property real bezel: Math.round(16 * Theme.unit)
    readonly property real corner: 42 * Theme.unit
    readonly property ScreenView front: pages.front
    // Width beside the phone for the names of its hardware keys; equal on every screen of a task, so that the phone never
    // moves.
    readonly property real sideRoom: root.scene.hasSides ?? false ? 148 * Theme.unit : 0
    readonly property string make: root.scene.make ?? "arrow"
    // Width at the left and right edge in which a swipe means Back, on a phone of a make without keys.
    readonly property real backEdge: root.make === "edge" && root.front.kind !== "home" ? root.bezel + 48 * Theme.unit : 0
    readonly property real bodyWidth: root.width - root.sideRoom

    signal acted(part: string)
    signal touched

    function act(part: string): void {
        chips.close();
        toast.end();
        pages.gesture = part.split(":")[0];
        if (!root.locked)
            root.acted(part);
    }

    // Opens the keyboard for a field; with `keys`, in order to show how they are typed.
    function type(item: Item, keys: list<string>): void {
        keyboard.active = true;
        const id = item.objectName.slice(3), shown = pages.front.phone;
        const heading = shown.elements.find(one => one.kind === "heading")?.text ?? "";
        if (keys.length > 0)
            keyboard.typing.show(item, id, shown.element(id).text, heading, keys);
        else
            keyboard.typing.open(item, id, shown.element(id).text, heading);
    }

    // Handles a gesture that began at a point of this item: by the element there, else by the screen. A swipe up from the
    // navigation keys unlocks a locked phone, and otherwise opens the home screen. A swipe down may begin above the screen. A
    // switch can be swiped, too. Any other movement gets a reply, unless it scrolls or moves a slider.
    function gesture(gesture: string, x: real, y: real): void {
        if (keyboard.typing?.isOpen ?? false)
            return;
        const phone = root.front.phone;
        const at = root.mapToItem(root.front, x, y);
        const isOnGlass = root.front.contains(at);
        const isFromAbove = gesture === "swipe-down" && y < root.bezel + status.height && x < root.bodyWidth;
        const isFromBelow = gesture === "swipe-up" && keys.contains(root.mapToItem(keys, x, y));
        const item = isOnGlass ? root.front.itemAt(at.x, at.y) : sides.itemAt(x - sides.x, y - sides.y);
        const id = item === null ? "" : item.objectName.slice(3);
        const isScroll = isOnGlass && root.front.scrolls && !["swipe-left", "swipe-right"].includes(gesture);
        const isBeside = gesture === "" && !root.contains(Qt.point(x, y));
        const isSlid = phone.element(id).kind === "switch" && phone.element(id).gestures.includes("tap") && ["swipe-left", "swipe-right"].includes(gesture);
        const isFromEdge = x < root.backEdge && gesture === "swipe-right" || x > root.bodyWidth - root.backEdge && gesture === "swipe-left";
        if (isFromEdge)
            root.spend("back");
        else if (isFromBelow && root.front.kind !== "lock")
            root.spend("home");
        else if (id !== "" && phone.accepted(id).includes(gesture))
            root.spend(gesture + ":" + id);
        else if ((isOnGlass || isFromBelow || isFromAbove) && phone.accepted("screen").includes(gesture))
            root.spend(gesture + ":screen");
        else if (isSlid)
            root.spend("tap:" + id);
        else if (gesture !== "hold" && phone.element(id).kind !== "slider" && !isScroll && !isBeside)
            root.spend("tap:screen");
    }

    // Performs an act, and prevents that the current touch also counts as a tap.
    function spend(part: string): void {
        skin.spent = true;
        root.act(part);
    }

    objectName: "phoneFrame"
    implicitWidth: Math.round(470 * Theme.unit) + root.sideRoom
    implicitHeight: Math.round(920 * Theme.unit)
    onSceneChanged: {
        chips.close();
        if (root.scene.screen?.id !== root.front.screen.id)
            keyboard.typing?.close();
        pages.show(root.scene);
        sides.show(root.scene);
        toast.tell(root.scene.answerKind === "right" && !root.scene.finished ? root.scene.answer : "");
    }
    Component.onCompleted: {
        pages.show(root.scene);
        sides.show(root.scene);
    }

    Rectangle {
        width: root.bodyWidth
        height: root.height
        radius: 58 * Theme.unit
        color: Theme.colour.dark
        border.width: Theme.highContrast ? Theme.border.thick : 0
        border.color: Theme.colour.line
    }

    Item {
        id: glass

        x: root.bezel
        y: root.bezel
        width: root.bodyWidth - 2 * x
        height: root.height - 2 * root.bezel

        StatusBar {
            id: status

            width: parent.width
            time: clock.time
            network: root.scene.network ?? ({})
            isOff: root.front.phone.isOff
            topLeftRadius: root.corner
            topRightRadius: root.corner
            onTapped: pages.front.phone.act("tap:screen")
        }

        Item {
            y: status.height
            width: parent.width
            height: keys.y - y
            clip: true

            ScreenStack {
                id: pages

                anchors.fill: parent
                focus: true
                touch: skin
                time: clock.time
                locked: root.locked
                onActed: part => root.act(part)
                onOpened: item => chips.open(item, item.objectName.slice(3), pages.front.phone.offered(item.objectName.slice(3)))
                onTyping: item => root.type(item, [])
            }

            GestureChips {
                id: chips

                x: (parent.width - width) / 2
                width: 320 * Theme.unit
                pointed: root.scene.pointGesture ?? ""
                onChosen: part => root.act(part)
            }

            Toast {
                id: toast

                page: pages.front
            }

            // Loads the phone's keyboard when text is first typed.
            Loader {
                id: keyboard

                readonly property TypingSheet typing: keyboard.item as TypingSheet

                anchors.fill: parent
                active: false
                sourceComponent: TypingSheet {
                    expected: root.scene.typed ?? ""
                    onTyped: part => root.act(part)
                }
            }
        }

        NavigationKeys {
            id: keys

            y: parent.height - height
            width: parent.width
            make: root.make
            pointed: root.scene.point ?? ""
            isOff: root.front.phone.isOff
            bottomLeftRadius: root.corner
            bottomRightRadius: root.corner
            locked: root.locked
            onActed: part => {
                // As on a real phone, Back first closes the keyboard.
                if (part === "back" && (keyboard.typing?.isOpen ?? false))
                    keyboard.typing.close();
                else
                    root.act(part);
            }
        }
    }

    PhoneClock {
        id: clock
    }

    EdgeKeys {
        id: sides

        x: root.bodyWidth
        y: 150 * Theme.unit
        width: root.sideRoom
        height: root.height - y
        phone: root.front.phone
        visible: root.sideRoom > 0
    }

    // Placed above all other items; does not block touches.
    GestureArea {
        id: skin

        // A finger that comes from the left edge often begins beside the phone.
        x: -Theme.space.large
        width: root.width - x
        height: root.height
        pinches: pages.front.phone.screenGestures.concat(pages.front.phone.elementGestures).some(gesture => gesture.startsWith("pinch"))
        onTouched: (x, y) => {
            root.touched();
            if (chips.isOpen && !chips.contains(skin.mapToItem(chips, x, y)))
                chips.close();
        }
        onGestured: (gesture, x, y) => root.gesture(gesture, x + skin.x, y)
    }

    PointingHand {
        id: hand
    }

    ShownActs {
        id: acts

        frame: root
        stack: pages
        navigation: keys
        edges: sides
        typing: keyboard.typing
        onFieldTouched: (item, keys) => root.type(item, keys)
    }
}
