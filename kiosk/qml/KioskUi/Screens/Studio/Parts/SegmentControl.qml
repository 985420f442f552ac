pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// A choice of one of a few words that stand side by side in one frame, as «Trạm | Máy nhỏ».
FocusScope {
    id: root

    required property var segments // maps with `key`, `label`, and possibly `icon`
    required property string current
    property string tag: "segment" // prefix of the object names
    property string label: "" // what is chosen, for screen readers
    property color chosenColour: Theme.highContrast ? Theme.colour.primary : Theme.colour.dark
    property color chosenInk: Theme.highContrast ? Theme.colour.primaryInk : Theme.colour.darkInk
    readonly property real naturalWidth: row.naturalWidth
    readonly property real textSize: Theme.font.small
    readonly property int count: root.segments.length

    signal chosen(key: string)

    implicitWidth: root.naturalWidth
    implicitHeight: Theme.touch.least
    Accessible.role: Accessible.Grouping
    Accessible.name: root.label

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius.small
        color: Theme.colour.card
    }

    Row {
        id: row

        readonly property real naturalWidth: {
            let sum = 0;
            for (let i = 0; i < places.count; ++i)
                sum += (places.itemAt(i) as Segment)?.naturalWidth ?? 0;
            return sum;
        }

        height: parent.height

        Repeater {
            id: places

            model: root.segments

            Segment {}
        }
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius.small
        color: "transparent"
        border.width: Theme.border.thin
        border.color: Theme.colour.controlLine
    }

    component Segment: Pressable {
        id: segment

        required property var modelData
        required property int index
        readonly property bool isFirst: index === 0
        readonly property bool isLast: index === root.count - 1
        readonly property string iconName: modelData.icon ?? ""
        readonly property real iconRoom: iconName === "" ? 0 : 36 * Theme.unit + Theme.space.tiny
        readonly property real naturalWidth: Math.max(Theme.touch.least, Math.ceil(words.advanceWidth) + 2 + iconRoom + 2 * Theme.space.medium)

        objectName: root.tag + "-" + modelData.key
        label: modelData.label
        role: Accessible.RadioButton
        checked: modelData.key === root.current
        radius: Theme.radius.small
        width: root.width * naturalWidth / Math.max(1, row.naturalWidth)
        height: root.height
        onActivated: root.chosen(modelData.key)

        TextMetrics {
            id: words

            text: segment.label
            font.family: Theme.font.family
            font.pixelSize: root.textSize
            font.weight: Theme.font.semibold
        }

        Rectangle {
            anchors.fill: parent
            topLeftRadius: segment.isFirst ? Theme.radius.small : 0
            bottomLeftRadius: topLeftRadius
            topRightRadius: segment.isLast ? Theme.radius.small : 0
            bottomRightRadius: topRightRadius
            color: segment.checked ? root.chosenColour : segment.pressed ? Theme.colour.cardPressed : "transparent"
        }

        Rectangle {
            x: parent.width - width
            width: Theme.border.thin
            height: parent.height
            color: Theme.colour.controlLine
            visible: !segment.isLast
        }

        Icon {
            id: sign

            x: (segment.width - segment.iconRoom - caption.contentWidth) / 2
            anchors.verticalCenter: parent.verticalCenter
            name: segment.iconName
            size: 36 * Theme.unit
            colour: segment.checked ? root.chosenInk : Theme.colour.ink
            visible: segment.iconName !== ""
        }

        FitText {
            id: caption

            x: Theme.space.tiny + segment.iconRoom
            width: segment.width - x - Theme.space.tiny
            height: segment.height
            text: segment.label
            color: segment.checked ? root.chosenInk : Theme.colour.ink
            font.pixelSize: root.textSize
            font.weight: Theme.font.semibold
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            Accessible.ignored: true
        }
    }
}
