pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// What can be done with a lesson, as big buttons in place of its card.
Grid {
    id: root

    required property var acts // maps with `key`, `label`, `icon`
    readonly property int count: root.acts.length + 1
    readonly property real cellWidth: (root.width - (root.columns - 1) * root.spacing) / root.columns
    readonly property int rowCount: Math.ceil(root.count / root.columns)
    readonly property real cellHeight: (root.height - (root.rowCount - 1) * root.spacing) / root.rowCount
    readonly property var labels: [...root.acts.map(act => act.label), root.closeLabel]
    readonly property string closeLabel: qsTr("Close")
    readonly property real wordsHeight: root.cellHeight - 40 * Theme.unit - 2 * Theme.space.tiny
    readonly property int largest: Theme.font.small
    property int wordsSize: root.largest

    signal chosen(key: string)
    signal closed

    function arrange(): void {
        if (root.cellWidth > 0 && root.wordsHeight > 0)
            root.wordsSize = sizes.fitting(root.labels, root.cellWidth - 2 * Theme.space.tiny, root.wordsHeight, root.largest);
    }

    columns: root.count > 4 ? 3 : 2
    spacing: Theme.touch.tightGap
    onCellWidthChanged: root.arrange()
    onWordsHeightChanged: root.arrange()
    onLargestChanged: root.arrange()
    Component.onCompleted: root.arrange()

    CommonSize {
        id: sizes
    }

    Repeater {
        model: [...root.acts, {
                key: "close",
                label: root.closeLabel,
                icon: "close"
            }]

        Pressable {
            id: act

            required property var modelData

            objectName: "act-" + modelData.key
            label: modelData.label
            radius: Theme.radius.small
            width: root.cellWidth
            height: root.cellHeight
            focus: modelData.key === "close"
            onActivated: {
                if (modelData.key === "close")
                    root.closed();
                else
                    root.chosen(modelData.key);
            }

            Rectangle {
                anchors.fill: parent
                radius: act.radius
                color: act.pressed ? Theme.colour.cardPressed : Theme.colour.paper
                border.width: Theme.border.thin
                border.color: Theme.colour.controlLine
            }

            Icon {
                id: sign

                x: (act.width - width) / 2
                y: (act.height - height - words.implicitHeight) / 2
                name: act.modelData.icon
                size: 36 * Theme.unit
            }

            KioskText {
                id: words

                x: Theme.space.tiny
                y: sign.y + sign.height
                width: act.width - 2 * x
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.WordWrap
                lineHeight: 1
                text: act.label
                font.pixelSize: root.wordsSize
                font.weight: Theme.font.semibold
                Accessible.ignored: true
            }
        }
    }
}
