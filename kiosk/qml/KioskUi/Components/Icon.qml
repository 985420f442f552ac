pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// One of the program's one-colour icons, rendered at the displayed size.
Image {
    id: root

    required property string name
    property color colour: Theme.colour.ink
    property real size: Theme.touch.icon

    width: root.size
    height: root.size
    sourceSize: Qt.size(Math.round(root.size), Math.round(root.size))
    source: root.name === "" ? "" : "image://icon/" + root.name + "/" + root.colour.toString().slice(1)
    fillMode: Image.PreserveAspectFit
    Accessible.ignored: true
}
