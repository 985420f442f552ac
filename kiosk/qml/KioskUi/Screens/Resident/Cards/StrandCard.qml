pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// One of the four strands: drawing, title, progress. Its layout is horizontal if the card is wider than tall.
Pressable {
    id: root

    required property string strand
    required property string title
    required property string progress
    required property string picture
    property real share: 0 // if negative, the progress is hidden
    property string block: ""
    property string speaking: ""
    readonly property bool lying: root.width > root.height * 1.3
    readonly property real padding: (root.lying ? 24 : 28) * Theme.unit
    readonly property real textX: root.lying ? root.padding + root.lyingSide + Theme.space.medium : root.padding
    readonly property real lyingSide: Math.min(root.height - 2 * root.padding, root.width * 0.24)
    readonly property real textY: root.lying ? root.padding * 0.6 : drawing.y + drawing.height + Theme.space.small
    readonly property real textWidth: root.width - root.textX - root.padding
    readonly property real barY: root.height - root.padding * (root.lying ? 0.7 : 1) - bar.height

    label: root.title + ". " + root.progress
    radius: Theme.radius.large

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.pressed ? Theme.colour.cardPressed : Theme.strand(root.strand).tint
        border.width: Theme.highContrast || root.pressed ? Theme.border.thick : 0
        border.color: Theme.strand(root.strand).strong
    }

    Drawing {
        id: drawing

        // Height that the title leaves for the drawing, which shrinks for a long title, down to half of its normal height.
        readonly property real spare: root.barY - 2 * Theme.space.small - count.maximumHeight - heading.naturalHeight - root.padding
        readonly property real standingSide: Math.max(root.height * 0.18, Math.min(root.height * 0.4, spare))

        x: root.lying ? root.padding : root.padding + (root.width - 2 * root.padding - width) / 2
        y: root.lying ? (root.height - height) / 2 : root.padding
        width: root.lying ? root.lyingSide : Math.min(standingSide, root.width * 0.7)
        height: root.lying ? root.lyingSide : standingSide
        source: root.picture
    }

    BoundedText {
        id: heading

        x: root.textX
        y: root.textY
        width: root.textWidth
        maximumHeight: Math.max(0, root.barY - Theme.space.tiny - count.maximumHeight - y)
        text: root.title
        block: root.block
        speaking: root.speaking
        pixelSize: Theme.font.subtitle
        weight: Theme.font.bold
        color: Theme.strand(root.strand).strong
        lineHeight: 1
    }

    BoundedText {
        id: count

        x: root.textX
        y: heading.y + heading.height + Theme.space.tiny
        width: root.textWidth
        maximumHeight: Math.min(naturalHeight, root.height * 0.22)
        text: root.progress
        pixelSize: Theme.font.small
        color: Theme.colour.softInk
    }

    ProgressBar {
        id: bar

        x: root.textX
        y: root.barY
        width: root.textWidth
        visible: root.share >= 0
        share: root.share
        strand: root.strand
    }
}
