pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// A row of keys; each has an identifier (`key`), a text (`face`) and an accessible name (`label`).
Row {
    id: root

    required property list<string> keys
    required property real keyWidth
    required property real gap
    property list<string> faces: root.keys
    property list<string> labels: root.faces
    property string pale: ""
    property string prefix: ""
    property string tag: "pk-"
    property real faceSize: 36 * Theme.unit
    property bool isTabStop: true
    property string next: ""
    property int kind: KeyCap.Letter

    signal pressed(string key)

    spacing: root.gap

    Repeater {
        model: root.keys.length

        KeyCap {
            required property int index
            readonly property string key: root.prefix + root.keys[index]

            objectName: root.tag + key.toLowerCase()
            width: root.keyWidth
            height: root.height
            activeFocusOnTab: root.isTabStop
            kind: root.kind
            faceSize: root.faceSize
            face: root.faces[index] ?? ""
            pale: face === root.pale ? "" : root.pale
            label: root.labels[index] ?? ""
            next: root.next !== "" && root.next === key
            onActivated: root.pressed(key)
        }
    }
}
