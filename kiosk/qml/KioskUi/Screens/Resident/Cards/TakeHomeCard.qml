pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// The take-home card of a lesson: drawing, title, at most four short lines. Residents photograph it; its icons are aligned to
// whole pixels, because otherwise the software renderer leaves thin lines in a drawing.
Rectangle {
    id: root

    required property string title
    required property var lines
    property string picture: ""
    property string speaking: ""
    property bool wide: root.width > root.height * 1.2
    readonly property real padding: Theme.space.huge
    readonly property real tickSize: Math.round(56 * Theme.unit)
    readonly property real lineHeight: (root.height - 2 * root.padding - heading.height) / Math.max(1, root.lines.length) - Theme.space.medium
    readonly property real lineWidth: texts.width - root.tickSize - Theme.space.medium
    property int lineSize: Theme.font.subtitle

    function arrange(): void {
        if (root.lineWidth > 0 && root.lineHeight > 0)
            root.lineSize = common.fitting(root.lines.map(line => line.text), root.lineWidth, root.lineHeight, Theme.font.subtitle);
    }

    radius: Theme.radius.large
    color: Theme.colour.card
    border.width: Theme.border.thick
    border.color: Theme.colour.primary
    onLineWidthChanged: root.arrange()
    onLineHeightChanged: root.arrange()
    onLinesChanged: root.arrange()
    Component.onCompleted: root.arrange()

    Connections {
        target: Theme.font

        function onSubtitleChanged(): void {
            root.arrange();
        }
    }

    CommonSize {
        id: common
    }

    Drawing {
        id: drawing

        readonly property real side: root.wide ? Math.min(root.width * 0.32 / Math.max(1, Theme.textScale), root.height - 2 * root.padding) : Math.min(root.width * 0.5, root.height * 0.28)

        x: root.wide ? root.padding : (root.width - width) / 2
        y: root.wide ? (root.height - height) / 2 : root.padding
        width: root.picture === "" ? 0 : side
        height: root.picture === "" ? 0 : side
        source: root.picture
    }

    Column {
        id: texts

        x: Math.round(root.wide ? drawing.x + drawing.width + root.padding : root.padding)
        y: Math.round(root.wide ? Math.max(root.padding, (root.height - height) / 2) : drawing.y + drawing.height + Theme.space.medium)
        width: root.width - x - root.padding
        spacing: Math.round(Theme.space.medium)

        Item {
            width: parent.width
            height: Math.ceil(heading.height)

            BoundedText {
                id: heading

                width: parent.width
                maximumHeight: root.height * 0.24
                text: root.title
                pixelSize: Theme.font.title
                weight: Theme.font.bold
                lineHeight: 1
            }
        }

        Repeater {
            model: root.lines

            Item {
                id: line

                required property var modelData

                width: texts.width
                height: Math.ceil(Math.max(words.height, tick.height))

                Badge {
                    id: tick

                    kind: Badge.Right
                    size: root.tickSize
                }

                BoundedText {
                    id: words

                    x: tick.width + Theme.space.medium
                    y: Math.max(0, (tick.height - height) / 2)
                    width: line.width - x
                    maximumHeight: root.lineHeight
                    text: line.modelData.text
                    block: line.modelData.block ?? ""
                    speaking: root.speaking
                    pixelSize: root.lineSize
                    lineHeight: 1
                    weight: Theme.font.semibold
                }
            }
        }
    }
}
