pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Phone.Guidance
import KioskUi.Theme

// Base of all elements of a phone screen: can be pressed, highlighted and read by a screen reader. Subtypes add the drawing.
Pressable {
    id: root

    required property ScreenModel phone
    required property string elementId
    property string condition: ""
    readonly property var element: root.phone.element(root.elementId)
    readonly property string text: root.phone.soft(root.element.text ?? "")
    readonly property string detail: root.phone.soft(root.element.detail ?? "")
    readonly property string icon: root.element.icon ?? ""
    readonly property string picture: root.element.picture ?? ""
    readonly property string tone: root.element.tone ?? "plain"
    readonly property list<string> gestures: root.element.gestures ?? []
    readonly property bool hasBadge: root.element.badge ?? false
    readonly property bool isLive: root.gestures.length > 0 || root.element.types === true
    readonly property bool isPointed: root.phone.isFront && root.phone.pointed === root.elementId && root.elementId !== ""
    readonly property bool hasKeys: root.element.kind === "keypad"
    readonly property color ground: root.pressed && root.isLive ? Theme.colour.cardPressed : Theme.colour.card
    readonly property real pad: Theme.space.small
    // Height below which the element cannot shrink; `implicitHeight` unless some of its parts can shrink.
    property real leastHeight: root.implicitHeight

    // Returns the point of this item that the hand of the demonstration touches.
    function spot(finger: var): point {
        return Qt.point(root.width / 2, root.height / 2);
    }

    // Shows the next touch of a demonstration that types `keys` on the element's own keys. Returns whether another follows.
    function show(keys: list<string>): bool {
        return false;
    }

    // Removes what was typed and not entered yet.
    function clear(): void {
    }

    objectName: (root.phone.isFront ? "el-" : "was-") + root.elementId
    width: root.phone.wide
    label: root.element.text || root.element.detail || root.elementId
    description: [root.text === "" ? "" : root.detail, root.condition, root.isPointed ? qsTr("Here") : ""].filter(part => part !== "").join(", ")
    role: root.isLive ? Accessible.Button : Accessible.StaticText
    radius: Theme.radius.small
    enabled: !root.phone.locked
    // An element that has the keyboard focus keeps it even if it becomes read-only.
    activeFocusOnTab: root.isLive || root.activeFocus
    onActivated: root.phone.press(root.elementId, root)

    Loader {
        anchors.fill: parent
        z: 1
        active: root.isPointed
        sourceComponent: PointerRing {
            around: root.radius
        }
    }
}
