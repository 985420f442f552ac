pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme
import KioskUi.Components
import KioskUi.Phone.Guidance

// Buttons that replace the gestures of an element other than a tap, such as «hold» and «swipe up»; shown over the element, or above
// the handle for gestures of the whole screen.
Column {
    id: root

    property string elementId: ""
    property Item target: null
    property list<string> gestures: []
    property string pointed: "" // the gesture of the whole screen to which a hint points
    readonly property real chipHeight: Theme.touch.least + Theme.space.tiny
    readonly property bool isOpen: root.gestures.length > 0

    signal chosen(part: string)

    function open(item: Item, id: string, gestures: list<string>): void {
        root.target = item;
        root.elementId = id;
        root.gestures = gestures;
        const tall = gestures.length * (root.chipHeight + root.spacing);
        const top = item.mapToItem(root.parent, 0, 0).y;
        const at = id === "screen" ? top - tall - Theme.space.small : top + item.height / 2 - tall / 2;
        root.y = Math.max(Theme.space.small, Math.min(root.parent.height - tall - Theme.space.small, at));
        if (Theme.keyboardInUse)
            Qt.callLater(root.lead);
    }

    function lead(): void {
        chips.itemAt(0)?.forceActiveFocus();
    }

    function close(): void {
        const had = root.target !== null && chips.count > 0 && Theme.keyboardInUse;
        root.gestures = [];
        if (had)
            root.target.forceActiveFocus();
        root.target = null;
    }

    function name(gesture: string): string {
        switch (gesture) {
        case "tap":
            return qsTr("Touch");
        case "hold":
            return qsTr("Hold long");
        case "swipe-left":
            return qsTr("Swipe left");
        case "swipe-right":
            return qsTr("Swipe right");
        case "swipe-up":
            return qsTr("Swipe up");
        case "swipe-down":
            return qsTr("Swipe down");
        case "pinch-out":
            return qsTr("Spread two fingers");
        default:
            return qsTr("Pinch two fingers");
        }
    }

    visible: root.isOpen
    spacing: Theme.space.tiny

    Repeater {
        id: chips

        model: root.gestures

        KioskButton {
            id: chip

            required property string modelData

            objectName: "gesture-" + root.elementId + "-" + modelData
            width: root.width
            height: root.chipHeight
            small: true
            kind: KioskButton.Gold
            label: root.name(modelData)
            iconName: "hint"
            onActivated: {
                const part = modelData + ":" + root.elementId;
                root.close();
                root.chosen(part);
            }

            Loader {
                anchors.fill: parent
                active: root.elementId === "screen" && root.pointed === chip.modelData
                sourceComponent: PointerRing {
                    around: chip.radius
                }
            }
        }
    }
}
