pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// A tinted sheet with an icon, a title and a few sentences of feedback or a hint; shown beside the answers, not over them.
Rectangle {
    id: root

    enum Kind {
        Right,
        Practise,
        Hint
    }

    required property string title
    required property string text
    property int kind: Panel.Hint
    property string block: ""
    property string speaking: ""
    readonly property bool isRight: root.kind === Panel.Right
    readonly property real padding: Math.min(Theme.space.huge * 0.9, root.height * 0.08)
    // True if the title is below the icon, because the panel is narrow.
    readonly property bool stands: root.inner - sign.width - Theme.space.medium < 7.5 * Theme.font.subtitle
    readonly property real inner: root.width - 2 * root.padding

    radius: Theme.radius.large
    color: root.isRight ? Theme.colour.rightTint : Theme.colour.goldTint
    border.width: Theme.border.medium
    border.color: root.isRight ? Theme.colour.right : Theme.colour.gold
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.title + " " + root.text

    Badge {
        id: sign

        x: root.padding
        y: root.padding
        size: Math.min(72 * Theme.unit, root.height * 0.2)
        kind: root.isRight ? Badge.Right : Badge.Practise
        sign: root.isRight ? "check" : root.kind === Panel.Hint ? "hint" : "retry"
    }

    BoundedText {
        id: heading

        x: root.stands ? root.padding : sign.x + sign.width + Theme.space.medium
        y: root.stands ? sign.y + sign.height + Theme.space.small : root.padding + Math.max(0, (sign.height - height) / 2)
        width: root.width - x - root.padding
        maximumHeight: root.height * (root.stands ? 0.3 : 0.4)
        text: root.title
        color: root.isRight ? Theme.colour.right : Theme.colour.ink
        pixelSize: Theme.font.subtitle
        weight: Theme.font.bold
        lineHeight: 1
    }

    BoundedText {
        x: root.padding
        y: Math.max(heading.y + heading.height, sign.y + sign.height) + Theme.space.medium
        width: root.inner
        maximumHeight: Math.max(0, root.height - y - root.padding)
        text: root.text
        block: root.block
        speaking: root.speaking
        pixelSize: Theme.font.body
        lineHeight: 1.18
    }
}
