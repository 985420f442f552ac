pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Phone.Components
import KioskUi.Phone.Elements
import KioskUi.Theme

// One screen of the phone: title bar, elements in reading order, buttons at the foot. Content that is taller than the phone
// is scrolled with a finger or two large arrows. While a screen is shown, its element items are reused by id.
FocusScope {
    id: root

    required property GestureArea touch
    required property string time
    property bool locked: false
    property bool isFront: false
    readonly property alias phone: model
    readonly property var screen: model.screen
    readonly property string kind: root.screen.kind ?? ""
    readonly property bool isCall: model.isCall
    readonly property bool isDialog: root.kind === "dialog"
    readonly property bool isDark: model.isDark
    readonly property bool hasHeader: !(root.kind === "keypad" && model.hasPaper) && ["list", "form", "keypad", "thread", "camera", "web", "map", "picker", "confirm"].includes(root.kind)
    readonly property real edge: Theme.space.small
    readonly property real sheetWidth: root.isDialog ? root.width - 2 * Theme.space.medium : root.width
    readonly property real footRoom: foot.height > 0 ? foot.height + 2 * root.edge : 0
    readonly property real bodyTop: root.isDialog ? root.dialogTop + root.edge : root.hasHeader ? header.height : 0
    readonly property real dialogHeight: Math.min(root.height - 2 * root.edge, column.height + root.footRoom + 3 * root.edge)
    readonly property real dialogTop: root.isDialog ? (root.height - root.dialogHeight) / 2 : 0
    readonly property real floorY: root.isDialog ? root.dialogTop + root.dialogHeight : root.height - bar.room
    readonly property bool overflows: column.height > root.bodySpace + 1
    readonly property real bodySpace: root.floorY - root.bodyTop - root.footRoom
    readonly property bool scrolls: root.overflows && !root.swipesUp
    readonly property bool swipesUp: model.screenGestures.concat(model.elementGestures).some(gesture => gesture === "swipe-up" || gesture === "swipe-down")
    property bool leaps: false

    signal acted(part: string)
    signal opened(item: Item)
    signal typing(item: Item)

    function take(scene: var): void {
        const isNew = (scene.screen?.id ?? "") !== (root.screen.id ?? "");
        if (isNew)
            root.empty();
        model.scene = scene;
        bodyItems.keep(model.elementsOf("body"));
        footItems.keep(model.elementsOf("foot"));
        pinned.keep(model.elementsOf("pin"));
        if (isNew)
            root.leap(0);
    }

    function forget(): void {
        root.empty();
        model.scene = ({});
    }

    function empty(): void {
        bodyItems.clear();
        footItems.clear();
        pinned.clear();
    }

    // Returns all visible elements in reading order.
    function shown(): list<Item> {
        return column.shown().concat(foot.shown()).filter(item => item !== null);
    }

    function itemOf(id: string): Item {
        if (id === "screen")
            return bar.handle;
        return root.shown().find(item => item.elementId === id) ?? null;
    }

    // Removes what was typed into an element of this screen and not entered yet.
    function clear(): void {
        root.shown().forEach(item => (item as Element)?.clear());
    }

    // Returns the point of `item` at which the demonstrating finger acts.
    function spotIn(item: Item, finger: var): point {
        const element = item as Element;
        if (element !== null)
            return element.spot(finger);
        return item === bar.handle ? bar.handle.spot(finger) : Qt.point(item.width / 2, item.height / 2);
    }

    // Returns the element at a point of this screen.
    function itemAt(x: real, y: real): Item {
        return (sheet.contains(root.mapToItem(sheet, x, y)) ? column.shown() : foot.shown()).find(item => item?.contains(root.mapToItem(item, x, y))) ?? null;
    }

    // Returns the intervals [top, bottom] that a notice must not cover, sorted by top: those of all elements except the
    // caller.
    function taken(): var {
        const spans = [root.isDialog ? [root.dialogTop, root.floorY] : [-1, root.bodyTop]];
        for (const item of Array.from(root.shown()).concat([arrows, bar.handle, root.isCall ? column.voice : column.head])) {
            const top = item.mapToItem(root, 0, 0).y;
            if (item.visible && item.height > 0 && top < root.height && top + item.height > root.bodyTop)
                spans.push([top, top + item.height]);
        }
        return spans.sort((one, other) => one[0] - other[0]);
    }

    // Returns the y at which an item of `height` covers no element, or -1 if there is none.
    function placeFor(height: real): real {
        let free = 0;
        for (const [top, bottom] of root.taken().concat([[root.height, root.height]])) {
            if (top - free >= height + 2 * Theme.space.tiny)
                return free + Theme.space.tiny;
            free = Math.max(free, bottom);
        }
        return -1;
    }

    function leap(to: real): void {
        root.leaps = true;
        sheet.contentY = Math.max(0, Math.min(sheet.contentHeight - sheet.height, to));
        root.leaps = false;
    }

    // Scrolls until `item` is visible; of an item that is taller than the screen, the part around its ordinate `y`.
    function reveal(item: Item, y: real): void {
        if (!root.overflows)
            return;
        const high = item.height > sheet.height ? Theme.touch.least : item.height;
        const top = item.mapToItem(column, 0, high === item.height ? 0 : y - high / 2).y;
        if (top < sheet.contentY || top + high > sheet.contentY + sheet.height)
            root.leap(top - (sheet.height - high) / 2);
    }

    ScreenModel {
        id: model

        scene: ({})
        touch: root.touch
        locked: root.locked
        isFront: root.isFront
        wide: root.sheetWidth - 2 * root.edge
        codeRoom: column.codeRoom
        appRoom: column.appRoom
        onActed: part => root.acted(part)
        onOpened: item => root.opened(item)
        onTyping: item => root.typing(item)
    }

    ElementList {
        id: bodyItems
    }

    ElementList {
        id: footItems
    }

    ElementList {
        id: pinned
    }

    Backdrop {
        anchors.fill: parent
        kind: root.kind
        isDark: root.isDark
        sheet: Qt.rect((root.width - root.sheetWidth) / 2, root.dialogTop, root.sheetWidth, root.dialogHeight)

        TapHandler {
            enabled: root.isFront
            onTapped: model.press("screen", bar.handle)
        }
    }

    TitleBar {
        id: header

        width: root.width
        phone: model
        visible: root.hasHeader
        onBack: root.acted("back")
    }

    Flickable {
        id: sheet

        // Scroll position of the newest message, which a chat shows first.
        readonly property real newest: root.kind === "thread" ? sheet.contentHeight - sheet.height : 0

        x: (root.width - root.sheetWidth) / 2
        y: root.bodyTop
        width: root.sheetWidth
        height: root.bodySpace - (root.overflows ? arrows.height : 0)
        contentHeight: column.height
        interactive: root.scrolls
        boundsBehavior: Flickable.StopAtBounds
        clip: root.overflows
        onNewestChanged: Qt.callLater(root.leap, sheet.newest)

        Behavior on contentY {
            enabled: !sheet.moving && !root.leaps && !Theme.reduceMotion

            NumberAnimation {
                duration: Theme.motion.normal
                easing.type: Easing.OutCubic
            }
        }

        ScreenBody {
            id: column

            width: sheet.width
            phone: model
            time: root.time
            items: bodyItems
            pinItems: pinned
            space: root.bodySpace
            homeSpace: root.height - bar.room
            ink: root.isDark ? Theme.colour.darkInk : Theme.colour.ink
        }
    }

    ScrollArrows {
        id: arrows

        x: sheet.x + root.edge
        y: sheet.y + sheet.height
        width: model.wide
        flick: sheet
        visible: root.overflows
    }

    ScreenFoot {
        id: foot

        x: sheet.x + root.edge
        y: root.floorY - height - root.edge
        width: model.wide
        phone: model
        items: footItems
        isCall: root.isCall
    }

    GestureBar {
        id: bar

        y: root.height - height - Theme.space.tiny
        width: root.width
        phone: model
        dark: root.isDark
    }
}
