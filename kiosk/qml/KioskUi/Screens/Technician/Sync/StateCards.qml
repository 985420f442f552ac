pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// The three states of results on their way, side by side, each with its number of records; an arrow leads to the next.
Row {
    id: root

    required property var cards // maps with `key`, `number`, `label`, `tone`
    readonly property real arrow: Math.min(40 * Theme.unit, root.width * 0.04)
    readonly property real cardWidth: (root.width - 2 * (root.arrow + 2 * root.spacing)) / 3
    readonly property bool isNarrow: root.cardWidth < 400 * Theme.unit
    readonly property real inset: root.isNarrow ? Theme.space.small : Theme.space.medium
    readonly property int largest: Theme.font.smallest
    property int labelSize: root.largest
    property real labelHeight: 0

    function arrange(): void {
        const labels = root.cards.map(state => state.label);
        const room = root.cardWidth - 2 * root.inset;
        root.labelSize = sizes.fitting(labels, room, Math.ceil(root.largest * 1.3), root.largest);
        root.labelHeight = sizes.tallest(labels, room, root.labelSize);
    }

    objectName: "syncStates"
    spacing: Theme.space.tiny
    height: visible && root.cards.length > 0 ? implicitHeight : 0
    onCardsChanged: root.arrange()
    onCardWidthChanged: root.arrange()
    onInsetChanged: root.arrange()
    onLargestChanged: root.arrange()
    Component.onCompleted: root.arrange()

    CommonSize {
        id: sizes

        weight: Theme.font.regular
    }

    Repeater {
        model: root.cards

        Row {
            id: place

            required property var modelData
            required property int index
            readonly property bool isGood: place.modelData.tone === "good"

            spacing: root.spacing

            Rectangle {
                objectName: "syncState-" + place.modelData.key
                width: root.cardWidth
                height: number.implicitHeight + Math.max(root.labelHeight, label.implicitHeight) + root.inset / 2 + Theme.space.small
                radius: Theme.radius.small
                color: place.isGood ? Theme.colour.rightTint : Theme.colour.card
                border.width: Theme.border.medium
                border.color: place.isGood ? Theme.colour.right : Theme.colour.line

                KioskText {
                    id: number

                    x: root.inset
                    y: root.inset / 2
                    text: place.modelData.number
                    color: place.isGood ? Theme.colour.right : Theme.colour.ink
                    font.pixelSize: Theme.font.subtitle
                    font.weight: Theme.font.bold
                    wrapMode: Text.NoWrap
                    lineHeight: 0.9 // digits have no descenders
                }

                KioskText {
                    id: label

                    x: root.inset
                    y: number.y + number.implicitHeight
                    width: parent.width - 2 * x
                    text: place.modelData.label
                    color: place.isGood ? Theme.colour.ink : Theme.colour.softInk
                    font.pixelSize: root.labelSize
                    lineHeight: 1
                }
            }

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "arrow-right"
                size: root.arrow
                colour: Theme.colour.softInk
                visible: place.index < root.cards.length - 1
            }
        }
    }
}
