pragma ComponentBehavior: Bound

import QtQuick
import QtQml.Models
import KioskUi.Phone.Elements
import KioskUi.Theme

// The buttons at the end of a screen: side by side if both labels are short, else one below the other; on a call, in a row if
// there is no dial pad. In a chat, the text field is above them.
Flow {
    id: root

    required property ScreenModel phone
    required property ElementList items
    required property bool isCall
    // Maximum label length in characters for buttons side by side; smaller in a dialog, where a label stays on one line.
    readonly property int longest: root.phone.screen.kind === "dialog" ? 8 : 16
    readonly property int fields: root.items.count > 0 && root.items.get(0).kind === "field" ? 1 : 0
    readonly property int count: root.items.count - root.fields
    // A camera leaves its room to the picture: its buttons are in two columns.
    readonly property bool isCamera: root.phone.screen.kind === "camera" && root.count > 2
    readonly property bool isRow: root.isCall && root.count < 4 && !root.phone.hasKeypad
    readonly property bool isShort: {
        for (let at = root.fields; at < root.items.count; ++at) {
            if ((root.phone.element(root.items.get(at).elementId).text ?? "").length > root.longest)
                return false;
        }
        return true;
    }
    readonly property int columns: root.isRow ? Math.max(1, root.count) : root.count === 2 && root.isShort || root.isCamera ? 2 : 1

    readonly property real rowHeight: {
        let found = 0;
        for (let at = root.fields; at < buttons.count; ++at)
            found = Math.max(found, buttons.itemAt(at)?.implicitHeight ?? 0);
        return found;
    }

    function shown(): list<Item> {
        const found = [];
        for (let at = 0; at < buttons.count; ++at)
            found.push(buttons.itemAt(at));
        return found;
    }

    spacing: root.isRow ? Theme.space.tiny : Theme.space.small

    Repeater {
        id: buttons

        model: root.items
        delegate: DelegateChooser {
            role: "kind"

            DelegateChoice {
                roleValue: "field"

                FieldElement {
                    phone: root.phone
                    width: root.width
                }
            }

            DelegateChoice {
                roleValue: "button"

                ButtonElement {
                    phone: root.phone
                    isRound: root.isRow
                    height: root.columns === 1 ? implicitHeight : root.rowHeight
                    width: Math.floor((root.width - (root.columns - 1) * root.spacing) / root.columns)
                }
            }
        }
    }
}
