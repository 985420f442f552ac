pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme
import KioskUi.Components

// Lists the signs of a scam that occurred in a dialogue.
Item {
    id: root

    required property var signs
    required property string speaking
    readonly property real tickSize: 52 * Theme.unit
    readonly property real entryY: title.height + Theme.space.small
    readonly property real entryHeight: Math.min(130 * Theme.unit * Theme.font.halfScale, (root.height - root.entryY) / Math.max(1, root.signs.length))
    readonly property list<real> measures: [root.width, root.entryHeight, root.tickSize, Theme.font.body, Theme.font.smallest]
    property int pixelSize: Theme.font.body

    function arrange(): void {
        if (root.width > 0 && root.entryHeight > 0 && root.signs.length > 0)
            root.pixelSize = common.fitting(root.signs.map(sign => sign.text), root.width - root.tickSize - Theme.space.medium, root.entryHeight - Theme.space.tiny, Theme.font.body);
    }

    onSignsChanged: root.arrange()
    onMeasuresChanged: root.arrange()

    CommonSize {
        id: common
    }

    ReadAloudText {
        id: title

        width: root.width
        text: qsTranslate("Phrases", "Signs you have just met:")
        block: "signs"
        speaking: root.speaking
        color: Theme.colour.softInk
        font.pixelSize: Theme.font.small
        font.weight: Theme.font.semibold
        lineHeight: 1
    }

    Repeater {
        model: root.signs.length

        Item {
            id: entry

            required property int index
            readonly property var sign: root.signs[index] ?? ({
                    text: "",
                    block: ""
                })

            y: root.entryY + index * root.entryHeight
            width: root.width
            height: root.entryHeight

            Badge {
                anchors.verticalCenter: parent.verticalCenter
                kind: Badge.Practise
                size: root.tickSize
                sign: "warning"
            }

            ReadAloudText {
                objectName: "dialogueSign"
                x: root.tickSize + Theme.space.medium
                y: (entry.height - height) / 2
                width: entry.width - x
                text: entry.sign.text
                block: entry.sign.block
                speaking: root.speaking
                font.pixelSize: root.pixelSize
                font.weight: Theme.font.semibold
                lineHeight: 1
            }
        }
    }
}
