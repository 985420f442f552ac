pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme
import KioskUi.Components

// The four modes of a phone task as pills: a completed mode has a tick on its corner, which moves nothing; the current one
// is filled.
Row {
    id: root

    required property string mode
    required property var done
    property string strand: ""
    property bool locked: false
    readonly property var colours: Theme.strand(root.strand)
    readonly property var names: ({
            watch: qsTr("Watch"),
            follow: qsTr("Follow along"),
            alone: qsTr("On my own"),
            variant: qsTr("A different way")
        })
    readonly property list<string> modes: ["watch", "follow", "alone", "variant"]
    readonly property bool isTight: root.width < 1100 * Theme.unit
    readonly property real pad: root.isTight ? Theme.space.small : Theme.space.medium
    readonly property real room: root.width - 3 * root.spacing - 4 * 2 * root.pad
    readonly property real natural: root.modes.reduce((sum, mode) => sum + root.widthOf(metrics, root.names[mode]), 0)
    readonly property real least: root.modes.reduce((sum, mode) => sum + root.narrowOf(root.names[mode]), 0)
    readonly property real unscaled: root.modes.reduce((sum, mode) => sum + root.widthOf(unscaledMetrics, root.names[mode]), 0)
    readonly property int textSize: Math.max(Theme.font.smallest, Math.floor(Theme.font.small * Math.min(1, root.room / Math.max(1, root.unscaled))))
    // From 0 (every label needs two lines) to 1 (all labels fit on one line); interpolates the pills' widths.
    readonly property real ease: Math.max(0, Math.min(1, (root.room - root.least) / Math.max(1, root.natural - root.least)))

    signal chosen(mode: string)

    height: Theme.touch.least
    spacing: Theme.space.small

    function widthOf(metrics: FontMetrics, text: string): real {
        const shown = metrics.font.pixelSize; // read so that widths follow it: a function call does not
        return shown > 0 ? Math.ceil(metrics.advanceWidth(text)) + Theme.space.tiny : 0;
    }

    // Returns the minimum width at which `text` fits on two lines.
    function narrowOf(text: string): real {
        const words = text.split(" ");
        return Math.min(...words.map((_, at) => Math.max(root.widthOf(metrics, words.slice(0, at).join(" ")), root.widthOf(metrics, words.slice(at).join(" ")))));
    }

    FontMetrics {
        id: metrics

        font.family: Theme.font.family
        font.pixelSize: root.textSize
        font.weight: Theme.font.semibold
    }

    FontMetrics {
        id: unscaledMetrics

        font.family: Theme.font.family
        font.pixelSize: Theme.font.small
        font.weight: Theme.font.semibold
    }

    Repeater {
        model: root.modes

        Pressable {
            id: tab

            required property string modelData
            readonly property bool isNow: root.mode === modelData
            readonly property bool isDone: root.done.includes(modelData)
            readonly property color ink: tab.isNow ? root.colours.strongInk : tab.isDone ? Theme.colour.right : Theme.colour.ink

            objectName: "mode-" + modelData
            width: root.narrowOf(label) + (root.widthOf(metrics, label) - root.narrowOf(label)) * root.ease + 2 * root.pad
            height: root.height
            radius: height / 2
            role: Accessible.RadioButton
            checked: isNow
            description: isDone ? qsTr("Done") : ""
            label: root.names[modelData]
            enabled: !root.locked
            onActivated: root.chosen(tab.modelData)

            Rectangle {
                anchors.fill: parent
                radius: tab.radius
                color: tab.isNow ? root.colours.strong : tab.pressed ? Theme.colour.cardPressed : tab.isDone ? Theme.colour.rightTint : Theme.colour.card
                border.width: Theme.border.thin
                border.color: tab.isNow ? root.colours.strong : tab.isDone ? Theme.colour.right : Theme.colour.controlLine
            }

            FitText {
                x: root.pad
                y: Theme.border.thin
                width: tab.width - 2 * x + Theme.space.tiny / 2
                height: tab.height - 2 * y
                text: tab.label
                color: tab.ink
                font.pixelSize: root.textSize
                font.weight: Theme.font.semibold
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
                Accessible.ignored: true
            }

            Badge {
                x: tab.width - width * 0.5
                y: -height * 0.4
                size: 40 * Theme.unit
                kind: Badge.Right
                visible: tab.isDone
            }
        }
    }
}
