pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Phone.Components
import KioskUi.Theme

// The top line of the phone: time, the ribbon that marks the phone as practice, signal and battery. If the phone is off, only
// the ribbon is shown.
Rectangle {
    id: root

    required property string time
    property bool isOff: false
    // What the lesson lets the phone show of its networks: `wifi`, `data`, `signal`, each true or false if it is stated.
    required property var network
    readonly property bool hasSignal: root.network.signal ?? true
    readonly property bool hasData: (root.network.data ?? false) && root.hasSignal
    readonly property bool hasWifi: root.network.wifi ?? false
    readonly property bool tellsNetwork: root.network.wifi !== undefined || root.network.data !== undefined
    readonly property string told: !root.tellsNetwork ? "" : root.hasWifi ? qsTr("Wi-Fi is on") : root.hasData ? qsTr("Mobile data is on") : qsTr("No network")

    signal tapped

    height: Math.round(54 * Theme.unit)
    color: root.isOff ? Theme.colour.dark : Theme.colour.card

    TapHandler {
        onTapped: root.tapped()
    }

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
        x: (clock.x + clock.width + (root.tellsNetwork ? net.x : bars.x) - width) / 2
        anchors.verticalCenter: parent.verticalCenter
        width: ribbon.implicitWidth + 2 * (root.tellsNetwork ? Theme.space.tiny : Theme.space.small)
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

    // The sign of the network in use: waves for Wi-Fi, 4G for mobile data, crossed-out waves for none.
    Item {
        id: net

        objectName: "phoneNetwork"
        visible: root.tellsNetwork && !root.isOff
        x: bars.x - width - Theme.space.tiny
        width: 36 * Theme.unit
        height: root.height
        Accessible.role: Accessible.StaticText
        Accessible.name: root.told
        Accessible.ignored: root.told === ""

        Icon {
            anchors.centerIn: parent
            name: root.hasWifi ? "app-wifi" : "no-network"
            size: 34 * Theme.unit
            visible: root.hasWifi || !root.hasData
        }

        PhoneText {
            anchors.centerIn: parent
            text: "4G"
            units: 26
            grows: false
            room: Infinity
            font.weight: Theme.font.bold
            wrapMode: Text.NoWrap
            lineHeight: 1
            visible: !root.hasWifi && root.hasData
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
                color: root.hasSignal ? Theme.colour.ink : "transparent"
                border.width: Theme.border.thin
                border.color: Theme.colour.ink
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
