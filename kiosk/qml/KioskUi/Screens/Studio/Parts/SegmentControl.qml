pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// A choice of one of a few words that stand side by side, as «Trạm» and «Máy nhỏ». Without room, icons are left out, and
// if the words do not fit then, all are equally wide and words wrap; with very little, the control is taller.
FocusScope {
    id: root

    required property var segments // maps with `key`, `label`, and possibly `icon`
    required property string current
    property string tag: "segment" // prefix of the object names
    property string label: "" // what is chosen, for screen readers
    property real padding: Theme.space.medium // beside the words of a segment
    property color chosenColour: Theme.highContrast ? Theme.colour.primary : Theme.colour.dark
    property color chosenInk: Theme.highContrast ? Theme.colour.primaryInk : Theme.colour.darkInk
    readonly property real naturalWidth: row.naturalWidth
    readonly property bool isTight: root.width + 1 < row.naturalWidth
    // Width that is left if every segment without its icon is as wide as its words.
    readonly property real spare: root.width - row.gaps - row.sumOf(segment => segment.leastWidth)
    readonly property real textSize: Theme.font.small
    // Width of a segment as a share of what it would like to have.
    readonly property real share: (root.width - row.gaps) / Math.max(1, row.naturalWidth - row.gaps)
    readonly property int count: root.segments.length

    signal chosen(key: string)

    implicitWidth: root.naturalWidth
    implicitHeight: root.spare < 0 && root.share < 0.6 ? Math.max(Theme.touch.least, Math.ceil(3 * 1.3 * Theme.font.smallest) + Theme.space.tiny) : Theme.touch.least
    Accessible.role: Accessible.Grouping
    Accessible.name: root.label

    Row {
        id: row

        readonly property real gaps: (root.count - 1) * row.spacing
        readonly property real naturalWidth: row.gaps + row.sumOf(segment => segment.naturalWidth)

        function sumOf(width: var): real {
            let sum = 0;
            for (let i = 0; i < places.count; ++i)
                sum += places.itemAt(i) === null ? 0 : width(places.itemAt(i) as Segment);
            return sum;
        }

        height: parent.height
        spacing: Theme.touch.tightGap

        Repeater {
            id: places

            model: root.segments

            Segment {}
        }
    }

    component Segment: Pressable {
        id: segment

        required property var modelData
        readonly property string iconName: root.isTight ? "" : modelData.icon ?? ""
        readonly property real fullIconRoom: modelData.icon === undefined ? 0 : 36 * Theme.unit + Theme.space.tiny
        readonly property real iconRoom: root.isTight ? 0 : fullIconRoom
        readonly property real margin: root.isTight ? Theme.space.tiny / 2 : Theme.space.tiny
        readonly property real leastWidth: Math.max(Theme.touch.least, Math.ceil(words.advanceWidth) + 2 + Theme.space.tiny)
        readonly property real naturalWidth: Math.max(Theme.touch.least, Math.ceil(words.advanceWidth) + 2 + fullIconRoom + 2 * root.padding)

        objectName: root.tag + "-" + modelData.key
        label: modelData.label
        role: Accessible.RadioButton
        checked: modelData.key === root.current
        radius: Theme.radius.small
        width: {
            if (!root.isTight)
                return root.share * naturalWidth;
            return root.spare >= 0 ? leastWidth + root.spare / root.count : (root.width - row.gaps) / root.count;
        }
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
            radius: segment.radius
            color: segment.checked ? root.chosenColour : segment.pressed ? Theme.colour.cardPressed : Theme.colour.card
            border.width: segment.checked ? 0 : Theme.border.thin
            border.color: Theme.colour.controlLine
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

            x: segment.margin + segment.iconRoom
            width: segment.width - x - segment.margin
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
