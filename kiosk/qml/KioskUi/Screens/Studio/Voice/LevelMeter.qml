pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// The level while somebody records, in three zones, and what became of the recording. A bar shows two levels.
Rectangle {
    id: root

    required property RecordingViewModel recording
    // Heights in the picture at which the zones begin: the loud zone needs room for its name.
    readonly property real quietLine: 0.33
    readonly property real loudLine: 0.74
    readonly property real verdictWidth: root.width * (root.width < 1100 * Theme.unit * Theme.font.halfScale ? 0.38 : 0.32)
    readonly property real labelWidth: Math.max(loudLabel.implicitWidth, goodLabel.implicitWidth, quietLabel.implicitWidth) + 2 * Theme.space.medium
    readonly property real barsWidth: root.width - root.labelWidth - root.verdictWidth
    readonly property int perBar: 2
    property int count: 0
    property real highest: 0
    property string zone: "quiet"

    // The height in the picture of a height in the meter.
    function placed(height: real): real {
        const quiet = root.recording.quietHeight;
        const loud = root.recording.loudHeight;
        if (height < quiet)
            return height / quiet * root.quietLine;
        if (height < loud)
            return root.quietLine + (height - quiet) / (loud - quiet) * (root.loudLine - root.quietLine);
        return root.loudLine + (height - loud) / Math.max(0.001, 1 - loud) * (1 - root.loudLine);
    }

    function push(height: real, zone: string): void {
        if (height >= root.highest) {
            root.highest = height;
            root.zone = zone;
        }
        if (++root.count % root.perBar !== 0)
            return;
        const last = bars.count - 1;
        let at = root.count / root.perBar - 1;
        if (at > last) {
            for (let i = 0; i < last; ++i)
                (bars.itemAt(i) as LevelBar).copy(bars.itemAt(i + 1) as LevelBar);
            at = last;
        }
        const bar = bars.itemAt(at) as LevelBar;
        bar.level = root.placed(root.highest);
        bar.zone = root.zone;
        root.highest = 0;
    }

    function clear(): void {
        for (let i = 0; i < bars.count; ++i)
            (bars.itemAt(i) as LevelBar).level = 0;
        root.count = 0;
        root.highest = 0;
    }

    objectName: "levelMeter"
    radius: Theme.radius.medium
    color: Theme.colour.card
    border.width: Theme.border.medium
    border.color: Theme.colour.line

    Connections {
        target: root.recording

        function onLeveled(height: real, zone: string): void {
            root.push(height, zone);
        }

        function onCleared(): void {
            root.clear();
        }
    }

    component LevelBar: Rectangle {
        property real level: 0
        property string zone: "quiet"

        function copy(other: LevelBar): void {
            level = other.level;
            zone = other.zone;
        }

        height: Math.max(radius * 2, level * (root.height - Theme.space.small))
        y: root.height - height - Theme.space.tiny
        radius: width / 2
        visible: level > 0
        color: zone === "good" ? Theme.colour.right : zone === "loud" ? Theme.safety.strong : Theme.colour.controlLine
    }

    component ZoneName: KioskText {
        property real middle: 0 // height in the picture

        x: Theme.space.medium
        y: root.height * (1 - middle) - height / 2
        font.pixelSize: Math.max(Theme.font.smallest, Math.min(Theme.font.small, root.height * 0.18))
        color: Theme.colour.softInk
        wrapMode: Text.NoWrap
        lineHeight: 1
    }

    component ZoneLine: Item {
        id: line

        property real at: 0

        x: Theme.border.medium
        y: root.height * (1 - at)
        width: root.width - root.verdictWidth - x
        height: Theme.border.thin

        Row {
            spacing: Theme.space.tiny

            Repeater {
                model: Math.max(0, Math.floor(line.width / (2 * Theme.space.tiny)))

                Rectangle {
                    width: Theme.space.tiny
                    height: Theme.border.thin
                    color: Theme.colour.right
                }
            }
        }
    }

    Rectangle {
        x: Theme.border.medium
        y: root.height * (1 - root.loudLine)
        width: root.width - root.verdictWidth - x
        height: root.height * (root.loudLine - root.quietLine)
        color: Theme.colour.rightTint
    }

    ZoneLine {
        at: root.loudLine
    }

    ZoneLine {
        at: root.quietLine
    }

    ZoneName {
        id: loudLabel

        middle: (1 + root.loudLine) / 2
        text: qsTr("Too loud")
    }

    ZoneName {
        id: goodLabel

        middle: (root.loudLine + root.quietLine) / 2
        text: qsTr("Just right")
        color: Theme.colour.right
        font.weight: Theme.font.bold
    }

    ZoneName {
        id: quietLabel

        middle: root.quietLine / 2
        text: qsTr("Too quiet")
    }

    Repeater {
        id: bars

        model: 90

        LevelBar {
            required property int index

            x: root.labelWidth + index * root.barsWidth / bars.count
            width: root.barsWidth / bars.count * 0.6
        }
    }

    Item {
        id: verdictPlace

        readonly property bool isOpen: root.recording.phase === "recording"

        x: root.width - root.verdictWidth + Theme.space.medium
        width: root.verdictWidth - 2 * Theme.space.medium
        height: root.height
        visible: verdict.text !== ""

        Badge {
            id: badge

            anchors.verticalCenter: parent.verticalCenter
            size: 54 * Theme.unit
            kind: root.recording.isGood && !verdictPlace.isOpen ? Badge.Right : Badge.Practise
            sign: verdictPlace.isOpen ? "app-microphone" : root.recording.isGood ? "check" : "retry"
        }

        Column {
            x: badge.width + Theme.space.small
            width: parent.width - x
            anchors.verticalCenter: parent.verticalCenter

            BoundedText {
                id: verdict

                objectName: "takeVerdict"
                width: parent.width
                maximumHeight: root.height * (root.recording.isGood ? 0.5 : 0.9)
                text: root.recording.notice
                color: root.recording.isGood && !verdictPlace.isOpen ? Theme.colour.right : Theme.colour.ink
                pixelSize: Theme.font.small
                weight: Theme.font.bold
                lineHeight: 1
            }

            BoundedText {
                objectName: "takeCure"
                width: parent.width
                maximumHeight: root.height * 0.45
                text: root.recording.phase === "idle" && root.recording.isGood ? root.recording.cure : ""
                pixelSize: Theme.font.small
                lineHeight: 1
            }
        }
    }
}
