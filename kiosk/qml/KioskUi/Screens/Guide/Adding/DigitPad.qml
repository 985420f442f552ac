pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Keyboard
import KioskUi.Theme

// Digits for the year of birth, with a key that changes the century.
Grid {
    id: root

    required property string otherCentury
    readonly property real gap: Theme.space.tiny
    readonly property real keyWidth: (root.width - 2 * root.gap) / 3
    readonly property real keyHeight: (root.height - 3 * root.gap) / 4
    readonly property list<string> keys: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "century", "0", "delete"]

    signal typed(digit: string)
    signal centuryAsked
    signal deleted

    function press(key: string): void {
        if (key === "century")
            root.centuryAsked();
        else if (key === "delete")
            root.deleted();
        else
            root.typed(key);
    }

    columns: 3
    spacing: root.gap

    Repeater {
        model: root.keys

        KeyCap {
            required property string modelData

            objectName: "kb-year-" + modelData
            width: root.keyWidth
            height: root.keyHeight
            faceSize: 52 * Theme.unit
            kind: modelData.length > 1 ? KeyCap.Work : KeyCap.Letter
            face: modelData === "century" ? root.otherCentury + "__" : modelData === "delete" ? "" : modelData
            iconName: face === "" ? "backspace" : ""
            label: modelData === "century" ? qsTr("Year %1__").arg(root.otherCentury) : modelData === "delete" ? qsTr("Delete one digit") : modelData
            onActivated: root.press(modelData)
        }
    }
}
