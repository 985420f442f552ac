pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// Shows how far the deletion of a voice has come. It cannot be stopped: half of a voice would be left.
Overlay {
    id: root

    required property string title
    required property real share
    readonly property real padding: Theme.space.huge

    objectName: "deletingSheet"
    sheetHeight: heading.height + bar.height + Theme.space.large + 2 * root.padding

    BoundedText {
        id: heading

        x: root.padding
        y: root.padding
        width: root.sheetWidth - 2 * root.padding
        maximumHeight: root.height - bar.height - Theme.space.large - 2 * root.padding - 2 * Theme.space.margin
        horizontalAlignment: Text.AlignHCenter
        text: root.title
        pixelSize: Theme.font.subtitle
        weight: Theme.font.bold
    }

    ProgressBar {
        id: bar

        x: root.padding
        y: heading.y + heading.height + Theme.space.large
        width: root.sheetWidth - 2 * root.padding
        share: root.share
    }
}
