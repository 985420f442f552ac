pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Studio.Preview
import KioskUi.Theme

// One screen of the errand, small: its name, its picture, and what is touched on it, or what differs in the variant.
Pressable {
    id: root

    required property var line // see `screen_lines`
    required property bool isVariant
    required property PhoneStageViewModel stage
    property bool chosen: false
    readonly property real textHeight: Math.ceil(Theme.font.smallest * 1.25)
    readonly property real pictureHeight: Math.max(0, root.height - (root.isVariant ? 1 : 2) * root.textHeight - Theme.space.tiny)

    objectName: (root.isVariant ? "variant-" : "screen-") + root.line.id
    label: root.isVariant ? qsTr("%1: %2").arg(root.line.name).arg(root.line.difference) : root.line.name
    checked: root.chosen
    radius: Theme.radius.small

    FitText {
        width: root.width - Theme.space.tiny
        height: root.textHeight
        visible: !root.isVariant
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
        text: root.line.name
        font.pixelSize: Theme.font.smallest
        font.weight: Theme.font.semibold
        Accessible.ignored: true
    }

    Rectangle {
        id: frame

        y: root.isVariant ? 0 : root.textHeight
        width: Math.min(root.width * 0.62, root.pictureHeight * root.stage.ratio) + 2 * border.width
        height: root.pictureHeight
        x: (root.width - width) / 2
        radius: Theme.space.tiny
        color: "transparent"
        border.width: root.chosen ? Theme.border.thick : 0
        border.color: Theme.colour.primary
        clip: true

        Loader {
            x: (parent.width - width) / 2
            y: frame.border.width
            width: frame.width - 2 * Theme.border.thick
            height: width / root.stage.ratio
            active: root.line.id !== ""
            sourceComponent: ScenePane {
                canvas: root.stage.picture(root.line.id)
            }
        }
    }

    Icon {
        x: root.width - width / 2
        y: frame.y + (frame.height - height) / 2
        name: "arrow-right"
        size: 40 * Theme.unit
        colour: Theme.colour.right
        visible: !root.isVariant && root.line.isOnWay && !root.line.isGoal
    }

    Badge {
        x: frame.x + frame.width - width / 2
        y: 0
        size: 44 * Theme.unit
        kind: Badge.Practise
        sign: "pencil"
        visible: root.isVariant && root.line.differs
    }

    FitText {
        y: frame.y + frame.height + Theme.space.tiny / 2
        width: root.width - Theme.space.tiny
        height: root.textHeight
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
        text: root.isVariant ? root.line.difference : root.line.isGoal ? qsTr("Goal") : root.line.isOnWay ? root.line.touch : qsTr("not on the way")
        color: root.isVariant ? Theme.colour.ink : root.line.isOnWay ? Theme.colour.right : Theme.colour.softInk
        font.pixelSize: Theme.font.smallest
        font.weight: Theme.font.semibold
        Accessible.ignored: true
    }
}
