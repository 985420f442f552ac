pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// A chart that the view model has laid out. Series differ in colour and in form.
Card {
    id: root

    required property var chart
    required property int letters
    readonly property real padding: Theme.space.small
    readonly property list<color> inks: [Theme.skills.strong, Theme.services.strong, Theme.basics.strong, Theme.colour.ink]

    x: root.chart.x
    width: root.chart.width
    height: root.chart.height
    radius: Theme.radius.small
    Accessible.role: Accessible.Grouping
    Accessible.name: root.chart.title

    KioskText {
        x: root.padding
        y: root.padding
        width: root.chart.titleWidth
        text: root.chart.title
        font.pixelSize: root.letters
        font.weight: Theme.font.semibold
        lineHeight: 1
    }

    Item {
        x: root.padding
        y: root.chart.titleHeight + 1.5 * root.padding

        Repeater {
            model: root.chart.grid

            Rectangle {
                required property var modelData

                x: modelData.x
                y: modelData.y
                width: modelData.width
                height: modelData.height
                color: Theme.colour.line
            }
        }

        Repeater {
            model: root.chart.bars

            Rectangle {
                id: bar

                required property var modelData
                readonly property bool isHollow: modelData.style === 1
                readonly property bool isStriped: modelData.style === 2

                x: modelData.x
                y: modelData.y
                width: modelData.width
                height: modelData.height
                radius: Math.min(Theme.space.tiny, height / 4)
                color: isHollow ? Theme.colour.card : root.inks[modelData.style]
                border.width: isHollow ? Theme.border.thick : 0
                border.color: root.inks[modelData.style]

                Rectangle {
                    visible: bar.isStriped
                    y: (parent.height - height) / 2
                    width: parent.width
                    height: parent.height / 4
                    color: Theme.colour.card
                }
            }
        }

        Repeater {
            model: root.chart.segments

            Rectangle {
                required property var modelData

                x: modelData.x
                y: modelData.y - height / 2
                width: Math.hypot(modelData.toX - modelData.x, modelData.toY - modelData.y)
                height: Theme.border.thick
                transformOrigin: Item.Left
                rotation: Math.atan2(modelData.toY - modelData.y, modelData.toX - modelData.x) * 180 / Math.PI
                antialiasing: true
                color: root.inks[modelData.style]
            }
        }

        Repeater {
            model: root.chart.markers

            Rectangle {
                required property var modelData
                readonly property bool isRound: modelData.style === 0 || modelData.style === 3

                x: modelData.x - width / 2
                y: modelData.y - height / 2
                width: 18 * Theme.unit
                height: width
                radius: isRound ? width / 2 : 0
                rotation: modelData.style === 2 ? 45 : 0
                antialiasing: true
                color: modelData.isHollow || modelData.style < 2 ? Theme.colour.card : root.inks[modelData.style]
                border.width: modelData.isHollow ? Theme.border.thin : Theme.border.thick
                border.color: root.inks[modelData.style]
            }
        }

        Repeater {
            model: root.chart.labels

            KioskText {
                required property var modelData

                x: modelData.x
                y: modelData.y
                width: modelData.width
                height: modelData.height
                text: modelData.text
                color: modelData.align === "left" || modelData.isStrong ? Theme.colour.ink : Theme.colour.softInk
                font.pixelSize: root.letters
                font.weight: modelData.isStrong ? Theme.font.semibold : Theme.font.regular
                lineHeight: 1
                horizontalAlignment: modelData.align === "left" ? Text.AlignLeft : modelData.align === "right" ? Text.AlignRight : Text.AlignHCenter
            }
        }
    }
}
