pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// The figures of the session side by side; all labels have the same type size, and the cards are as tall as the labels need.
Row {
    id: root

    required property var figures // maps with `number`, `label`, `isMain`
    readonly property real cardWidth: (root.width - (root.figures.length - 1) * root.spacing) / root.figures.length
    readonly property bool isNarrow: root.cardWidth < 300 * Theme.unit
    readonly property real inset: root.isNarrow ? Theme.space.small : Theme.space.medium
    readonly property int numberSize: root.isNarrow ? Theme.font.subtitle : Theme.font.title
    readonly property int largest: Theme.font.small
    property int labelSize: root.largest
    property real labelHeight: 0

    signal opened // the card of the main figure was touched

    function arrange(): void {
        const labels = root.figures.map(figure => figure.label);
        const room = root.cardWidth - 2 * root.inset;
        root.labelSize = sizes.fitting(labels, room, Math.ceil(root.largest * 1.3), root.largest);
        root.labelHeight = sizes.tallest(labels, room, root.labelSize);
    }

    spacing: Theme.touch.gap
    onFiguresChanged: root.arrange()
    onCardWidthChanged: root.arrange()
    onLargestChanged: root.arrange()
    onInsetChanged: root.arrange()
    Component.onCompleted: root.arrange()

    CommonSize {
        id: sizes

        weight: Theme.font.regular
    }

    Repeater {
        model: root.figures

        Loader {
            id: place

            required property var modelData
            readonly property bool isPressed: (place.item as Pressable)?.pressed ?? false

            width: root.cardWidth
            sourceComponent: modelData.isMain ? button : card

            Component {
                id: card

                StatCard {
                    number: place.modelData.number
                    label: place.modelData.label
                    isMain: place.modelData.isMain
                    isPressed: place.isPressed
                    numberSize: root.numberSize
                    labelSize: root.labelSize
                    labelHeight: root.labelHeight
                    inset: root.inset
                }
            }

            Component {
                id: button

                Pressable {
                    objectName: "openRoom"
                    label: qsTr("%1 %2").arg(place.modelData.number).arg(place.modelData.label)
                    description: qsTr("Shows which tasks, and how many people")
                    radius: Theme.radius.small
                    implicitHeight: figure.implicitHeight
                    onActivated: root.opened()

                    Loader {
                        id: figure

                        anchors.fill: parent
                        sourceComponent: card
                    }
                }
            }
        }
    }
}
