pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Phone.Components
import KioskUi.Theme

// A dial pad: twelve keys and the call key. The dialled digits are stored here until the call key is pressed. During a call,
// there is no call key: each key acts at once.
Element {
    id: root

    property string digits: ""
    readonly property var keys: [["1", "1"], ["2", "2"], ["3", "3"], ["4", "4"], ["5", "5"], ["6", "6"], ["7", "7"], ["8", "8"], ["9", "9"], ["star", "*"], ["0", "0"], ["hash", "#"]]
    readonly property bool inCall: root.phone.isCall
    // A paper above the dial pad leaves less room for it.
    readonly property bool isTight: root.inCall || root.phone.hasPaper
    readonly property real keyHeight: root.isTight ? Theme.touch.least : 88 * Theme.unit

    function strike(key: string): void {
        if (root.inCall) {
            root.digits = (root.digits + key).slice(-9);
            root.phone.acted("type:" + root.elementId + "=" + key);
            return;
        }
        if (root.digits.length < 14)
            root.digits += key;
    }

    // Returns the characters of `keys` that this dial pad has.
    function dialled(keys: list<string>): string {
        return keys.filter(key => root.keys.some(one => one[1] === key)).join("");
    }

    // Returns the key after the dialled digits, if these are the beginning of `number`; else the first key.
    function keyAfter(number: string): Item {
        const at = number.startsWith(root.digits) ? root.digits.length : 0;
        return at === number.length ? call : keypad.itemAt(root.keys.findIndex(key => key[1] === number[at]));
    }

    function spot(finger: var): point {
        const key = root.keyAfter(root.dialled(finger.keys.split("\n")));
        return key.mapToItem(root, key.width / 2, key.height / 2);
    }

    function show(keys: list<string>): bool {
        const number = root.dialled(keys);
        const key = root.keyAfter(number);
        root.digits = key === call ? "" : number.slice(0, number.startsWith(root.digits) ? root.digits.length + 1 : 1);
        return key !== call && !root.inCall;
    }

    function clear(): void {
        root.digits = "";
    }

    implicitHeight: root.inCall ? grid.y + grid.height : call.y + call.height
    activeFocusOnTab: false
    role: Accessible.Grouping
    label: root.text === "" ? qsTr("Number keys") : root.text
    condition: root.digits

    PhoneText {
        id: shown

        width: root.width - (root.isTight ? 0 : erase.width)
        height: root.isTight ? 56 * Theme.unit : Theme.touch.least
        color: root.phone.isDark ? Theme.colour.darkInk : Theme.colour.ink
        text: root.digits
        units: root.digits.length > 11 ? 38 : root.isTight ? 42 : 46
        font.weight: Theme.font.semibold
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.NoWrap
    }

    SignKey {
        id: erase

        objectName: "keyDelete"
        x: root.width - width
        y: root.isTight ? call.y : 0
        label: qsTr("Delete a digit")
        sign: "backspace"
        visible: root.digits !== "" && !root.inCall
        onActivated: root.digits = root.digits.slice(0, -1)
    }

    Grid {
        id: grid

        y: shown.height + Theme.space.tiny
        width: root.width
        columns: 3
        spacing: Theme.space.tiny

        Repeater {
            id: keypad

            model: root.keys.length

            Pressable {
                id: key

                required property int index

                objectName: "key-" + root.keys[index][0]
                label: root.keys[index][1]
                width: (grid.width - 2 * grid.spacing) / 3
                height: root.keyHeight
                radius: Theme.radius.small
                onActivated: root.strike(label)

                Rectangle {
                    anchors.fill: parent
                    radius: key.radius
                    color: key.pressed ? Theme.colour.cardPressed : Theme.colour.card
                    border.width: Theme.border.thin
                    border.color: Theme.colour.controlLine
                }

                PhoneText {
                    anchors.centerIn: parent
                    text: key.label
                    room: Infinity
                    units: 44
                    font.weight: Theme.font.semibold
                    lineHeight: 1
                }
            }
        }
    }

    Pressable {
        id: call

        objectName: "keyCall"
        y: grid.y + grid.height + (root.isTight ? Theme.space.tiny : Theme.space.small)
        x: (root.width - width) / 2
        width: 220 * Theme.unit
        height: root.keyHeight
        visible: !root.inCall
        radius: height / 2
        label: qsTr("Call")
        opacity: root.digits === "" ? 0.5 : 1
        onActivated: {
            const dialled = root.digits;
            root.digits = ""; // so that a wrong number is dialled anew and not continued
            if (dialled !== "")
                root.phone.acted("type:" + root.elementId + "=" + dialled);
        }

        Rectangle {
            anchors.fill: parent
            radius: call.radius
            color: Theme.skills.strong
        }

        Row {
            anchors.centerIn: parent
            spacing: Theme.space.tiny

            Icon {
                name: "app-phone"
                colour: Theme.skills.strongInk
            }

            PhoneText {
                anchors.verticalCenter: parent.verticalCenter
                text: call.label
                room: Infinity
                color: Theme.skills.strongInk
                font.weight: Theme.font.semibold
                lineHeight: 1
            }
        }
    }
}
