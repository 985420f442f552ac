pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Phone.Elements
import KioskUi.Theme

// The acts of the demonstrating finger on the parts of a practice phone: where it touches, what it types, how it swipes.
QtObject {
    id: root

    required property Item frame
    required property ScreenStack stack
    required property NavigationKeys navigation
    required property EdgeKeys edges
    required property TypingSheet typing

    signal fieldTouched(item: Item, keys: list<string>)

    // Returns the point of the phone at which the demonstrating finger acts, or null if its target is not on the screen.
    function spotOf(finger: var): var {
        const name = finger.element || finger.gesture;
        if (root.typing?.isOpen ?? false) {
            const cap = root.typing.nextCap(root.typing.board);
            return cap === null ? null : cap.mapToItem(root.frame, cap.width / 2, cap.height / 2);
        }
        if (name === "back" && root.navigation.make === "edge")
            return root.stack.mapToItem(root.frame, Theme.space.small, root.stack.height / 2);
        const beside = name === "back" ? root.navigation.backKey : name === "home" ? root.navigation.homeKey : root.edges.itemOf(name);
        const item = beside ?? root.stack.front.itemOf(name);
        if (item === null)
            return null;
        const spot = root.stack.front.spotIn(item, finger);
        if (beside === null)
            root.stack.front.reveal(item, spot.y);
        return item.mapToItem(root.frame, spot.x, spot.y);
    }

    // Performs the touch of the demonstrating finger that `spotOf` returned, if it types. Returns whether another touch of the same
    // act follows.
    function strike(finger: var): bool {
        if (finger.gesture !== "type")
            return false;
        if (root.typing?.isOpen ?? false)
            return root.typing.strike();
        const keys = finger.keys.split("\n");
        const item = root.stack.front.itemOf(finger.element) as Element;
        if (item.hasKeys)
            return item.show(keys);
        root.fieldTouched(item, keys);
        return true;
    }

    // Prepares the transition to the next screen after `finger` has acted.
    function leave(finger: var): void {
        root.stack.gesture = root.gestureOf(finger);
    }

    // Removes what was typed and not entered yet.
    function clear(): void {
        root.typing?.close();
        root.stack.front.clear();
    }

    // Returns the gesture of the demonstrating finger: Back and Home are swipes on a phone of a make without keys.
    function gestureOf(finger: var): string {
        if (root.navigation.make === "edge" && ["back", "home"].includes(finger.element))
            return finger.element === "back" ? "swipe-right" : "swipe-up";
        return finger.gesture ?? "tap";
    }

    objectName: "shownActs"
}
