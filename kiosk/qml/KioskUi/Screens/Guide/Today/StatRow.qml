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
    Component.onCompleted: root.arrange()

    CommonSize {
        id: sizes

        weight: Theme.font.regular
    }

    Repeater {
        model: root.figures

        StatCard {
            required property var modelData

            number: modelData.number
            label: modelData.label
            isMain: modelData.isMain
            numberSize: root.numberSize
            labelSize: root.labelSize
            labelHeight: root.labelHeight
            inset: root.inset
            width: root.cardWidth
        }
    }
}
