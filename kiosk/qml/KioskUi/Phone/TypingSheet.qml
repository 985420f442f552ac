pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Keyboard
import KioskUi.Phone.Components
import KioskUi.Theme

// The phone's keyboard over the dimmed screen; above it the typed text and the Telex/VNI key. A tap outside closes it.
// The heading of the screen is repeated there, because it can be the text to type, and the keyboard covers it. In a demonstration
// (`isShow`), the sheet does not react to touches; the next key of `ahead` is marked, and `strike` presses it.
FocusScope {
    id: root

    property string elementId: ""
    property string name: ""
    property string heading: ""
    property Item from: null
    property string method: "telex"
    property string expected: "" // the text that the instruction names; once it is typed, «Done» is marked
    property list<string> ahead: []
    property bool isShow: false
    property PhoneKeyboard board: null
    readonly property bool isOpen: root.elementId !== ""

    signal typed(part: string)

    function open(item: Item, id: string, name: string, heading: string): void {
        root.from = item;
        root.name = name;
        root.heading = heading;
        root.isShow = false;
        root.elementId = id;
    }

    // Opens the sheet in order to show how a text is typed; `keys`: the keys of the text.
    function show(item: Item, id: string, name: string, heading: string, keys: list<string>): void {
        root.open(item, id, name, heading);
        root.isShow = true;
        root.ahead = keys;
    }

    // Returns the visible key to press next, in `item` or one of its descendants; null if no key is marked.
    function nextCap(item: Item): KeyCap {
        for (const child of item.children) {
            const cap = child as KeyCap;
            const found = cap !== null && cap.next && cap.visible ? cap : root.nextCap(child);
            if (found !== null)
                return found;
        }
        return null;
    }

    // Presses the marked key, or closes the sheet if that key is the last. Returns whether another key follows.
    function strike(): bool {
        const key = root.board.nextKey;
        const cap = root.nextCap(root.board);
        if (key === "done" || cap === null) {
            root.close();
            return false;
        }
        cap.activated();
        if (key === root.ahead[0])
            root.ahead = root.ahead.slice(1);
        return true;
    }

    function close(): void {
        root.elementId = "";
        if (root.from !== null && !root.isShow)
            root.from.forceActiveFocus();
        root.from = null;
    }

    Keys.onEscapePressed: root.close()

    Loader {
        id: loader

        anchors.fill: parent
        active: root.isOpen
        focus: root.isOpen && !root.isShow
        enabled: !root.isShow

        sourceComponent: FocusScope {
            focus: true

            Rectangle {
                anchors.fill: parent
                color: Theme.colour.scrim

                TapHandler {
                    onTapped: root.close()
                }
            }

            Rectangle {
                y: keys.y - height
                width: parent.width
                height: Math.max(words.height, way.height) + 2 * Theme.space.small
                color: Theme.colour.card

                Column {
                    id: words

                    x: Theme.space.small
                    y: Theme.space.small
                    width: way.x - Theme.space.tiny - x

                    PhoneText {
                        objectName: "phoneHeading"
                        width: parent.width
                        text: root.heading
                        units: 34
                        font.weight: Theme.font.bold
                        visible: text !== ""
                    }

                    PhoneText {
                        width: parent.width
                        text: root.name
                        units: 26
                        color: Theme.colour.softInk
                        visible: text !== ""
                    }

                    PhoneText {
                        objectName: "phoneTyped"
                        width: parent.width
                        text: keys.text + "▏"
                        units: 34
                        font.weight: Theme.font.semibold
                    }
                }

                KeyCap {
                    id: way

                    objectName: "pkMethod"
                    x: parent.width - width - Theme.space.small
                    anchors.bottom: parent.bottom
                    anchors.bottomMargin: Theme.space.small
                    width: 108 * Theme.unit
                    height: keys.keyHeight
                    faceSize: 30 * Theme.unit
                    kind: KeyCap.Work
                    label: qsTr("Input method: %1").arg(face)
                    face: root.method === "vni" ? "VNI" : "Telex"
                    onActivated: {
                        root.method = root.method === "vni" ? "telex" : "vni";
                        keys.begin();
                    }
                }
            }

            PhoneKeyboard {
                id: keys

                y: parent.height - height
                width: parent.width
                height: implicitHeight
                focus: true
                method: root.method
                highlight: root.isShow ? root.ahead[0] ?? "done" : root.expected !== "" && keys.text.toLowerCase() === root.expected.toLowerCase() ? "done" : ""
                Component.onCompleted: root.board = keys
                onDone: text => {
                    const part = "type:" + root.elementId + "=" + text;
                    root.close();
                    root.typed(part);
                }
            }
        }
    }
}
