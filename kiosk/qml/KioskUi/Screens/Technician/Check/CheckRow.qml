pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Screens.Staff
import KioskUi.Theme

// One part of the self-check: name, finding, advice and state. Some parts are tests, which a press on the row starts.
Pressable {
    id: root

    required property var row
    required property real room // greatest height
    property int page: -1
    readonly property string act: root.row.act
    readonly property bool bad: root.row.state === "bad"
    readonly property bool isCalm: !root.bad && root.row.state !== "note"
    readonly property string facts: root.row.found === "" ? root.act : root.row.found
    // Name and text side by side if there is space, else one below the other.
    readonly property bool stands: root.width < 1150 * Theme.unit * Theme.font.halfScale
    readonly property real padding: Theme.space.medium
    readonly property real headHeight: Math.max(name.height, pill.height)
    readonly property real bodyHeight: root.facts === "" ? 0 : words.height

    label: root.row.label
    role: root.act === "" ? Accessible.StaticText : Accessible.Button
    enabled: root.act !== ""
    radius: Theme.radius.small
    implicitHeight: Math.max(Theme.touch.least, (root.stands ? root.headHeight + (root.bodyHeight > 0 ? Theme.space.tiny : 0) + root.bodyHeight : Math.max(root.headHeight, root.bodyHeight)) + 2 * Theme.space.small)

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.pressed ? Theme.colour.cardPressed : Theme.colour.card
        border.width: root.bad || root.act !== "" ? Theme.border.thick : Theme.border.medium
        border.color: root.bad ? Theme.safety.strong : root.act !== "" ? Theme.colour.primary : Theme.colour.line
    }

    KioskText {
        id: name

        x: root.padding
        y: root.stands ? Theme.space.small : (root.height - height) / 2
        width: root.stands ? pill.x - x - Theme.space.small : Math.min(root.width * 0.2, 300 * Theme.unit * Theme.font.halfScale)
        text: root.row.title
        font.weight: Theme.font.bold
        lineHeight: 1
        Accessible.ignored: true
    }

    BoundedText {
        id: words

        x: root.stands ? root.padding : name.x + name.width + Theme.space.medium
        y: root.stands ? Theme.space.small + root.headHeight + Theme.space.tiny : (root.height - height) / 2
        width: (root.stands ? root.width - root.padding : pill.x - Theme.space.medium) - x
        text: root.facts
        color: root.bad ? Theme.safety.strong : Theme.colour.softInk
        maximumHeight: Math.max(Theme.touch.least, root.room - (root.stands ? root.headHeight + Theme.space.tiny : 0) - 2 * Theme.space.small)
        pixelSize: Theme.font.small
        lineHeight: 1.1
        Accessible.ignored: true
    }

    StatePill {
        id: pill

        x: arrow.x - width - (root.act === "" ? 0 : Theme.space.small)
        y: root.stands ? Theme.space.small : (root.height - height) / 2
        maximumWidth: root.width * 0.4
        text: root.row.standing
        tone: root.row.tone
    }

    Icon {
        id: arrow

        x: root.width - width - root.padding
        y: pill.y + (pill.height - height) / 2
        size: root.act === "" ? 0 : Theme.touch.icon
        name: root.act === "" ? "" : "arrow-right"
        colour: Theme.colour.primary
    }
}
