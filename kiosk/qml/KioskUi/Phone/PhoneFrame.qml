pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// The practice phone: body, top line, one screen (over the one below it, for a dialog), keys. It shows a scene and tells acts.
FocusScope {
    id: root

    required property var scene
    property bool locked: false
    property string time: "9:41"
    readonly property alias finger: hand
    readonly property real bezel: Math.round(16 * Theme.unit)
    readonly property real corner: 42 * Theme.unit
    readonly property PhonePage front: pages.front

    signal acted(part: string)
    signal touched

    function act(part: string): void {
        chips.close();
        toast.end();
        if (!root.locked)
            root.acted(part);
    }

    // Where a finger would do that act, in this item; null when the thing is not on the screen.
    function spotOf(finger: var): var {
        const name = finger.element || finger.gesture;
        const item = name === "back" ? keys.backKey : name === "home" ? keys.homeKey : root.front.itemOf(name);
        if (item === null)
            return null;
        if (item !== keys.backKey && item !== keys.homeKey)
            root.front.reveal(item);
        const spot = root.front.spotIn(item, finger);
        return item.mapToItem(root, spot.x, spot.y);
    }

    function gesture(gesture: string, x: real, y: real): void {
        if (keyboard.typing?.isOpen ?? false)
            return;
        const item = root.front.itemAt(x, y);
        const id = item === null ? "" : item.objectName.slice(3);
        const own = id !== "" && root.front.phone.offered(id).includes(gesture);
        if (!own && !root.front.phone.offered("screen").includes(gesture))
            return;
        skin.spent = true;
        root.act(gesture + ":" + (own ? id : "screen"));
    }

    objectName: "phoneFrame"
    implicitWidth: Math.round(470 * Theme.unit)
    implicitHeight: Math.round(920 * Theme.unit)
    onSceneChanged: {
        chips.close();
        if (root.scene.screen?.id !== root.front.screen.id)
            keyboard.typing?.close();
        pages.show(root.scene);
        toast.tell(root.scene.answerKind === "right" && !root.scene.finished ? root.scene.answer : "");
    }
    Component.onCompleted: pages.show(root.scene)

    Rectangle {
        anchors.fill: parent
        radius: 58 * Theme.unit
        color: Theme.colour.dark
        border.width: Theme.highContrast ? Theme.border.thick : 0
        border.color: Theme.colour.line
    }

    Item {
        id: glass

        x: root.bezel
        y: root.bezel
        width: root.width - 2 * x
        height: root.height - 2 * root.bezel

        PhoneStatus {
            id: status

            width: parent.width
            time: root.time
            topLeftRadius: root.corner
            topRightRadius: root.corner
        }

        Item {
            y: status.height
            width: parent.width
            height: keys.y - y
            clip: true

            PhonePages {
                id: pages

                anchors.fill: parent
                focus: true
                touch: skin
                time: root.time
                locked: root.locked
                onActed: part => root.act(part)
                onOpened: item => chips.open(item, item.objectName.slice(3), pages.front.phone.choices(item.objectName.slice(3)))
                onTyping: item => {
                    keyboard.active = true;
                    keyboard.typing.open(item, item.objectName.slice(3), pages.front.phone.element(item.objectName.slice(3)).text);
                }
            }

            PhoneChips {
                id: chips

                x: (parent.width - width) / 2
                width: 320 * Theme.unit
                onChosen: part => root.act(part)
            }

            PhoneToast {
                id: toast

                page: pages.front
            }

            // The keyboard is made when something is first typed.
            Loader {
                id: keyboard

                readonly property PhoneTyping typing: keyboard.item as PhoneTyping

                anchors.fill: parent
                active: false
                sourceComponent: PhoneTyping {
                    onTyped: part => root.act(part)
                }
            }

            // Lies over all, and lets every touch through.
            PhoneTouch {
                id: skin

                anchors.fill: parent
                pinches: pages.front.phone.screenGestures.concat(pages.front.phone.elementGestures).some(gesture => gesture.startsWith("pinch"))
                onTouched: (x, y) => {
                    root.touched();
                    if (chips.isOpen && !chips.contains(skin.mapToItem(chips, x, y)))
                        chips.close();
                }
                onGestured: (gesture, x, y) => root.gesture(gesture, x, y)
            }
        }

        PhoneKeys {
            id: keys

            y: parent.height - height
            width: parent.width
            pointed: root.scene.point ?? ""
            bottomLeftRadius: root.corner
            bottomRightRadius: root.corner
            locked: root.locked
            onActed: part => {
                // As on any phone, Back puts the keyboard away first.
                if (part === "back" && (keyboard.typing?.isOpen ?? false))
                    keyboard.typing.close();
                else
                    root.act(part);
            }
        }
    }

    PhoneFinger {
        id: hand
    }
}
