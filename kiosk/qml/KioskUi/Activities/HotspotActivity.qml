pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Theme
import KioskUi.Components

// A picture or a message in which signs are to be found; what was found is listed beside it by name.
StepView {
    id: root

    required property string question
    required property var scene
    required property var spots
    required property ActivityViewModel activity
    property bool compact: false
    readonly property list<string> found: root.activity.draft.found ?? []
    readonly property var named: root.spots.filter(spot => root.markOf(spot.id) === Spot.Found)
    readonly property bool listsFound: root.asideWidth === 0
    readonly property real listWidth: root.listsFound ? area.width * 0.28 : 0

    function markOf(id: string): int {
        if (root.activity.solution.includes(id))
            return Spot.Found;
        if (root.activity.wrong.includes(id))
            return Spot.NoSign;
        return root.found.includes(id) ? Spot.Found : Spot.Unseen;
    }

    heading: root.question
    headingShare: 0.22
    speaking: root.activity.block

    Item {
        id: area

        anchors.fill: parent

        PictureScene {
            width: parent.width - (root.listsFound ? root.listWidth + Theme.space.huge : 0)
            height: parent.height
            visible: root.scene.picture !== ""
            scene: root.scene
            spots: visible ? root.spots : []
            locked: root.activity.locked
            markOf: root.markOf
            onTouched: id => root.activity.choose(id)
        }

        MessageScene {
            width: parent.width - (root.listsFound ? root.listWidth + Theme.space.huge : 0)
            height: parent.height
            visible: root.scene.picture === ""
            scene: root.scene
            spots: visible ? root.spots : []
            locked: root.activity.locked
            speaking: root.activity.block
            markOf: root.markOf
            onTouched: id => root.activity.choose(id)
        }

        Column {
            x: parent.width - root.listWidth
            width: root.listWidth
            spacing: Theme.space.medium
            visible: root.listsFound

            KioskText {
                width: parent.width
                text: root.named.length === 0 ? qsTr("Nothing found yet") : qsTr("Found:")
                color: Theme.colour.softInk
                font.pixelSize: Theme.font.small
                wrapMode: Text.WordWrap
                lineHeight: 1.15
            }

            Repeater {
                model: root.named.length

                Item {
                    id: entry

                    required property int index
                    readonly property var spot: root.named[index] ?? ({
                            label: ""
                        })

                    width: parent?.width ?? 0
                    height: Math.max(tick.height, label.height)

                    Badge {
                        id: tick

                        kind: Badge.Right
                        size: 52 * Theme.unit
                    }

                    KioskText {
                        id: label

                        objectName: "foundLabel"
                        x: tick.width + Theme.space.small
                        width: entry.width - x
                        text: entry.spot.label
                        font.pixelSize: Theme.font.small
                        font.weight: Theme.font.semibold
                        wrapMode: Text.WordWrap
                        lineHeight: 1.15
                    }
                }
            }
        }
    }
}
