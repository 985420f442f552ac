pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// What the program changed, as many chips as fit on one line.
Item {
    id: root

    required property list<string> chips

    height: root.chips.length > 0 ? Math.ceil(Math.max(52 * Theme.unit, Theme.font.small * 1.5)) : 0
    visible: root.chips.length > 0

    KioskText {
        id: title

        height: parent.height
        verticalAlignment: Text.AlignVCenter
        text: qsTr("The program helped")
        font.pixelSize: Theme.font.small
        font.weight: Theme.font.semibold
        lineHeight: 1
        wrapMode: Text.NoWrap
    }

    Row {
        x: title.width + Theme.space.small
        height: parent.height
        spacing: Theme.space.small

        Repeater {
            model: root.chips

            Rectangle {
                id: chip

                required property string modelData
                readonly property real room: root.width - title.width - Theme.space.small - chip.x

                width: words.x + words.implicitWidth + Theme.space.small
                height: root.height
                radius: height / 2
                color: Theme.colour.chip
                opacity: chip.width <= chip.room ? 1 : 0

                Icon {
                    id: sign

                    x: Theme.space.small
                    anchors.verticalCenter: parent.verticalCenter
                    name: "pencil"
                    size: 28 * Theme.unit
                }

                KioskText {
                    id: words

                    x: sign.x + sign.width + Theme.space.tiny
                    height: parent.height
                    verticalAlignment: Text.AlignVCenter
                    text: chip.modelData
                    font.pixelSize: Theme.font.small
                    lineHeight: 1
                    wrapMode: Text.NoWrap
                }
            }
        }
    }
}
