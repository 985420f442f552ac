pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Studio.Preview
import KioskUi.Theme

// One screen of the errand, small: its name, its picture, and what is touched on it; in the variant, the upper part of its
// picture and what differs.
Pressable {
    id: root

    required property var line // see `screen_lines`
    required property bool isVariant
    required property PhoneStageViewModel stage
    property bool chosen: false
    property bool isLast: false // on its page: no arrow leads on
    property int nameLines: 1 // lines that the names of the row have
    property int touchLines: 1 // lines that the texts below the pictures of the row have
    readonly property int ownLines: Math.min(3, probe.lineCount)
    readonly property int ownTouchLines: Math.min(2, touchProbe.lineCount)
    readonly property string whole: root.isVariant ? root.line.difference : root.line.isGoal ? qsTr("Goal") : root.line.touch
    // A word that is wider than the phone gets an ellipsis, as does a text in a row with room for one line.
    readonly property string wrapped: root.whole.includes(" ") ? root.whole : word.elidedText
    readonly property string below: root.touchLines > 1 ? root.wrapped : word.elidedText
    readonly property real textHeight: Math.ceil(Theme.font.smallest * 1.3)
    readonly property real nameHeight: root.isVariant ? 0 : root.nameLines * root.textHeight
    readonly property real pictureHeight: Math.max(0, root.height - root.nameHeight - root.touchLines * root.textHeight - 3 * Theme.space.tiny)
    readonly property real pictureWidth: Math.min(root.width - 64 * Theme.unit, Math.max(root.isVariant ? 104 * Theme.unit : 0, root.pictureHeight * root.stage.ratio))

    objectName: (root.isVariant ? "variant-" : "screen-") + root.line.id
    label: root.isVariant ? qsTr("%1: %2").arg(root.line.name).arg(root.line.difference) : root.line.name
    checked: root.chosen
    radius: Theme.radius.small

    KioskText {
        id: probe

        width: root.width
        visible: false
        text: root.line.name
        wrapMode: Text.Wrap
        font.pixelSize: Theme.font.smallest
        font.weight: Theme.font.semibold
        Accessible.ignored: true
    }

    TextMetrics {
        id: word

        text: root.whole
        font: probe.font
        elide: Text.ElideRight
        elideWidth: Math.max(0, Math.floor(root.width) - 2)
    }

    KioskText {
        id: touchProbe

        width: root.width
        visible: false
        text: root.wrapped
        wrapMode: Text.Wrap
        font: probe.font
        Accessible.ignored: true
    }

    KioskText {
        width: probe.width
        height: root.nameHeight
        visible: !root.isVariant
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignBottom
        wrapMode: Text.Wrap
        maximumLineCount: root.nameLines
        elide: Text.ElideRight
        lineHeight: 1
        text: root.line.name
        font: probe.font
        Accessible.ignored: true
    }

    Item {
        id: frame

        x: (root.width - width) / 2
        y: root.nameHeight + Theme.space.tiny
        width: root.pictureWidth
        height: Math.min(root.isVariant ? root.pictureHeight : Infinity, width / root.stage.ratio)
        clip: root.isVariant
        opacity: root.isVariant && !root.line.differs && !root.chosen ? 0.45 : 1

        ScenePane {
            width: frame.width
            height: width / root.stage.ratio
            canvas: root.stage.picture(root.line.id, root.isVariant)
        }
    }

    Rectangle {
        anchors.fill: frame
        anchors.margins: -Theme.space.tiny / 2 - border.width
        radius: Theme.space.small
        color: "transparent"
        border.width: Theme.border.thick
        border.color: Theme.colour.primary
        visible: root.chosen
    }

    Icon {
        x: root.width + (Theme.touch.tightGap - width) / 2
        y: frame.y + (frame.height - height) / 2
        name: "arrow-right"
        size: 44 * Theme.unit
        colour: Theme.colour.right
        visible: !root.isVariant && root.line.isOnWay && !root.line.isGoal && !root.isLast && frame.height > height
    }

    Badge {
        x: frame.x + frame.width - width / 2
        y: frame.y - height / 4
        size: 44 * Theme.unit
        kind: Badge.Practise
        sign: "pencil"
        visible: root.isVariant && root.line.differs
    }

    KioskText {
        y: root.height - height
        width: root.width
        height: root.touchLines * root.textHeight
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        maximumLineCount: root.touchLines
        elide: Text.ElideRight
        lineHeight: 1
        text: root.below
        color: root.isVariant ? (root.line.differs ? Theme.colour.ink : Theme.colour.softInk) : root.line.isOnWay ? Theme.colour.right : Theme.colour.softInk
        font: probe.font
        Accessible.ignored: true
    }
}
