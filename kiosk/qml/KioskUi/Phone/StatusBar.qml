pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Phone.Components
import KioskUi.Theme

// The top line of the phone: time, the ribbon that marks the phone as practice, signal and battery. If the phone is off, only
// the ribbon is shown.
Rectangle {
    id: root

    required property string time
    property bool isOff: false

    height: Math.round(54 * Theme.unit)
    color: root.isOff ? Theme.colour.dark : Theme.colour.card

    PhoneText {
        id: clock

        visible: !root.isOff
        x: Theme.space.medium
        anchors.verticalCenter: parent.verticalCenter
        text: root.time
        units: 28
        grows: false
        font.weight: Theme.font.semibold
        wrapMode: Text.NoWrap
    }

    Rectangle {
        x: (clock.x + clock.width + bars.x - width) / 2
        anchors.verticalCenter: parent.verticalCenter
        width: ribbon.implicitWidth + 2 * Theme.space.small
        height: 40 * Theme.unit
        radius: height / 2
        color: Theme.colour.gold

        PhoneText {
            id: ribbon

            objectName: "phoneRibbon"
            anchors.centerIn: parent
            text: qsTr("PRACTICE")
            units: 26
            grows: false
            color: Theme.colour.goldInk
            font.weight: Theme.font.bold
            wrapMode: Text.NoWrap
            lineHeight: 1
            Accessible.ignored: false
        }
    }

    Row {
        id: bars

        visible: !root.isOff
        x: battery.x - width - Theme.space.small
        y: (root.height - height) / 2
        height: 26 * Theme.unit
        spacing: Theme.border.thick

        Repeater {
            model: 4

            Rectangle {
                required property int index

                y: bars.height - height
                width: Theme.space.tiny * 0.75
                height: bars.height * (index + 1) / 4
                color: Theme.colour.ink
            }
        }
    }

    Rectangle {
        id: battery

        visible: !root.isOff
        x: root.width - width - Theme.space.medium
        anchors.verticalCenter: parent.verticalCenter
        width: 44 * Theme.unit
        height: 24 * Theme.unit
        radius: Theme.border.thick
        color: "transparent"
        border.width: Theme.border.medium
        border.color: Theme.colour.ink

        Rectangle {
            x: Theme.border.thick + Theme.border.thin
            y: x
            width: (parent.width - 2 * x) * 0.8
            height: parent.height - 2 * y
            color: Theme.colour.ink
        }
    }
}
