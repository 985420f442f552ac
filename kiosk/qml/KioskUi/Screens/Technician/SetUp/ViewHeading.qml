pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// The heading of a view of the set-up: a small line, the title, and below it a help text or an error.
Column {
    id: root

    required property string title
    property string above: ""
    property string help: ""
    property string problem: ""

    spacing: Theme.space.tiny

    BoundedText {
        objectName: "setUpAbove"
        width: root.width
        maximumHeight: 50 * Theme.unit
        text: root.above
        visible: root.above !== ""
        color: Theme.colour.softInk
        pixelSize: Theme.font.small
        weight: Theme.font.semibold
        lineHeight: 1
    }

    BoundedText {
        objectName: "setUpTitle"
        width: root.width
        maximumHeight: 140 * Theme.unit
        text: root.title
        visible: root.title !== ""
        pixelSize: Theme.font.title
        weight: Theme.font.bold
        lineHeight: 1
    }

    BoundedText {
        objectName: "setUpHelp"
        width: root.width
        maximumHeight: 130 * Theme.unit
        text: root.problem === "" ? root.help : root.problem
        visible: text !== ""
        color: root.problem === "" ? Theme.colour.softInk : Theme.safety.strong
        pixelSize: Theme.font.small
    }
}
