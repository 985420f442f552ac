pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Phone.Components
import KioskUi.Phone.Screen
import KioskUi.Theme

// Two screen views used in turn: a new screen slides in over the previous one, from the side, or after a vertical swipe in the
// direction of the swipe; below a dialog, the previous one stays.
FocusScope {
    id: root

    required property GestureArea touch
    required property string time
    property bool locked: false
    property bool isFirst: true
    property string gesture: "" // with which the learner or the demonstration changed the screen
    readonly property int rises: root.gesture === "swipe-up" ? 1 : root.gesture === "swipe-down" ? -1 : 0
    readonly property bool moving: arrival.running
    readonly property ScreenView front: root.isFirst ? first : second
    readonly property ScreenView behind: root.isFirst ? second : first

    signal acted(part: string)
    signal opened(item: Item)
    signal typing(item: Item)

    function show(scene: var): void {
        const id = scene.screen?.id ?? "";
        if (id === "")
            return;
        if (root.front.screen.id === id) {
            root.front.take(scene);
            return;
        }
        arrival.stop();
        root.settle();
        const had = root.front.screen.id !== undefined;
        const below = scene.screen.over?.id ?? "";
        const returns = root.behind.visible && root.behind.screen.id === id && root.front.isDialog;
        if (below !== "")
            root.front.take({
                screen: scene.screen.over,
                elements: scene.screen.over.elements ?? []
            });
        root.isFirst = !root.isFirst;
        root.front.take(scene);
        root.front.visible = true;
        root.front.z = 1;
        root.behind.z = 0;
        root.behind.visible = had || below !== "";
        if (had && !returns && Theme.motion.normal > 0)
            arrival.restart();
        else
            root.settle();
    }

    // Removes the old screen once the new one is shown, unless the new one is a dialog.
    function settle(): void {
        root.front.x = 0;
        root.front.y = 0;
        if ((root.front.screen.over?.id ?? "") !== "")
            return;
        root.behind.visible = false;
        root.behind.forget();
    }

    objectName: "phonePages"

    NumberAnimation {
        id: arrival

        target: root.front
        property: root.rises === 0 ? "x" : "y"
        from: root.front.isDialog ? 0 : root.rises === 0 ? root.width * 0.18 : root.rises * root.height * 0.18
        to: 0
        duration: Theme.motion.normal
        easing.type: Easing.OutCubic
        onFinished: {
            root.settle();
            root.gesture = "";
        }
    }

    ScreenView {
        id: first

        width: root.width
        height: root.height
        focus: root.isFirst
        isFront: root.isFirst
        enabled: root.isFirst
        touch: root.touch
        time: root.time
        locked: root.locked
        onActed: part => root.acted(part)
        onOpened: item => root.opened(item)
        onTyping: item => root.typing(item)
    }

    ScreenView {
        id: second

        width: root.width
        height: root.height
        visible: false
        focus: !root.isFirst
        isFront: !root.isFirst
        enabled: !root.isFirst
        touch: root.touch
        time: root.time
        locked: root.locked
        onActed: part => root.acted(part)
        onOpened: item => root.opened(item)
        onTyping: item => root.typing(item)
    }
}
