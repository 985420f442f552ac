pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Activities.Hotspot
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// A picture or message in which the learner touches the signs asked for; the names of the found signs are listed beside it.
StepView {
    id: root

    required property string question
    required property var scene
    required property var spots
    required property ActivityViewModel activity
    readonly property list<string> found: root.activity.draft.found ?? []
    readonly property var named: root.spots.filter(spot => root.markOf(spot.id) === Spot.Found)
    readonly property bool listsFound: root.asideWidth === 0

    function markOf(id: string): int {
        if (root.activity.solution.includes(id))
            return Spot.Found;
        if (root.activity.wrong.includes(id))
            return Spot.NoSign;
        return root.found.includes(id) ? Spot.Found : Spot.Unseen;
    }

    heading: root.question
    headingShare: 0.275
    bodyShare: 0.66
    keepsAside: true
    speaking: root.activity.block
    onReservedWidthChanged: area.arrange()

    Item {
        id: area

        readonly property real tickSize: 52 * Theme.unit
        readonly property real listY: Math.max(Theme.touch.least, listHead.implicitHeight + Theme.space.small)
        readonly property real entryHeight: Math.min(140 * Theme.unit, (height - area.listY) / root.spots.length)
        property int labelSize: Theme.font.small

        function arrange() {
            const labels = root.spots.map(spot => spot.label);
            if (root.reservedWidth > 0 && height > 0)
                labelSize = common.fitting(labels, root.reservedWidth - tickSize - Theme.space.small, entryHeight - Theme.space.tiny, Theme.font.small);
        }

        anchors.fill: parent
        onHeightChanged: area.arrange()
        onListYChanged: area.arrange()
        Component.onCompleted: area.arrange()

        Connections {
            target: Theme.font

            function onSmallChanged() {
                area.arrange();
            }
        }

        CommonSize {
            id: common
        }

        PictureScene {
            anchors.fill: parent
            visible: root.scene.picture !== ""
            scene: root.scene
            spots: visible ? root.spots : []
            locked: root.activity.locked
            markOf: root.markOf
            onTouched: id => root.activity.choose(id)
            onMissed: root.activity.read("question")
        }

        MessageScene {
            anchors.fill: parent
            visible: root.scene.picture === ""
            scene: root.scene
            spots: visible ? root.spots : []
            locked: root.activity.locked
            speaking: root.activity.block
            markOf: root.markOf
            onTouched: id => root.activity.choose(id)
        }

        KioskText {
            id: listHead

            x: parent.width + Theme.space.huge
            width: root.reservedWidth
            visible: root.listsFound
            text: root.named.length === 0 ? qsTr("Nothing found yet") : qsTr("Found:")
            color: Theme.colour.softInk
            font.pixelSize: Theme.font.small
            lineHeight: 1
        }

        Repeater {
            model: root.listsFound ? root.named.length : 0

            Item {
                id: entry

                required property int index

                x: area.width + Theme.space.huge
                y: area.listY + index * area.entryHeight
                width: root.reservedWidth
                height: area.entryHeight

                Badge {
                    id: tick

                    kind: Badge.Right
                    size: area.tickSize
                }

                KioskText {
                    objectName: "foundLabel"
                    x: tick.width + Theme.space.small
                    width: entry.width - x
                    text: root.named[entry.index]?.label ?? ""
                    font.pixelSize: area.labelSize
                    font.weight: Theme.font.semibold
                    lineHeight: 1
                }
            }
        }
    }
}
