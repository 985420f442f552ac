pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// The highlight of a spoken text, and its child: a tint behind the letters, whatever their alignment, and a bar at their left,
// because a tint alone is not visible to everyone. A light text has a dark tint and a gold bar; a dark text has a light tint
// and a bar of its own colour, which is visible wherever the text is readable.
Rectangle {
    id: root

    required property Text letters
    required property bool shown
    property real reach: Theme.space.small
    readonly property bool isLight: root.letters.color.hslLightness > 0.6
    readonly property real across: root.letters.effectiveHorizontalAlignment === Text.AlignHCenter ? 0.5 : root.letters.effectiveHorizontalAlignment === Text.AlignRight ? 1 : 0
    readonly property real down: root.letters.verticalAlignment === Text.AlignVCenter ? 0.5 : root.letters.verticalAlignment === Text.AlignBottom ? 1 : 0
    // The last line ends with its descenders; `contentHeight` ends above or below them if `lineHeight` is not 1.
    readonly property real descent: root.letters.contentHeight / Math.max(1, root.letters.lineCount) * (1 / root.letters.lineHeight - 1)

    objectName: "spokenMark"
    x: (root.letters.width - root.letters.contentWidth) * root.across - root.reach
    y: (root.letters.height - root.letters.contentHeight) * root.down
    z: -1
    width: root.letters.contentWidth + 1.5 * root.reach
    height: root.letters.contentHeight + root.descent
    radius: Math.min(Theme.radius.small / 2, root.reach / 2)
    color: !root.isLight ? Theme.colour.spokenTint : Theme.highContrast ? Theme.colour.goldTint : Theme.colour.dark
    opacity: root.shown ? 1 : 0
    visible: opacity > 0

    Behavior on opacity {
        enabled: !Theme.reduceMotion

        NumberAnimation {
            duration: Theme.motion.quick
            easing.type: Easing.OutCubic
        }
    }

    Rectangle {
        width: Math.min(Theme.border.focus, root.reach / 2)
        height: parent.height
        radius: width / 2
        color: root.isLight ? Theme.colour.gold : root.letters.color
    }
}
