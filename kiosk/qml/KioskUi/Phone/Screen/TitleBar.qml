pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Phone.Components
import KioskUi.Phone.Elements
import KioskUi.Theme

// The bar at the top of a screen: back key, icon, title and subtitle; on a web page, its address.
Rectangle {
    id: root

    required property ScreenModel phone
    readonly property var screen: root.phone.screen
    readonly property bool isWeb: root.screen.kind === "web"
    readonly property bool isDark: root.screen.kind === "camera"
    readonly property color ink: root.isDark ? Theme.colour.darkInk : Theme.colour.ink
    readonly property real lineHeight: Math.max(Theme.touch.least + Theme.space.tiny, words.height + Theme.space.small)

    signal back

    height: root.lineHeight + (root.isWeb ? address.height + Theme.space.tiny : 0)
    color: root.isDark ? Theme.colour.dark : Theme.colour.card

    SignKey {
        id: back

        objectName: "phoneTitleBack"
        y: (root.lineHeight - height) / 2
        label: qsTr("Back")
        sign: "arrow-left"
        ink: root.ink
        activeFocusOnTab: false
        enabled: !root.phone.locked
        onActivated: root.back()
    }

    RoundSign {
        id: face

        x: back.width
        y: (root.lineHeight - height) / 2
        size: 56 * Theme.unit
        icon: root.screen.icon ?? ""
    }

    Column {
        id: words

        x: face.x + face.width + (face.width > 0 ? Theme.space.small : 0)
        y: (root.lineHeight - height) / 2
        width: root.width - x - Theme.space.tiny

        PhoneText {
            width: parent.width
            text: root.phone.whole(root.screen.title ?? "")
            units: 32
            color: root.ink
            font.weight: Theme.font.bold
            lineHeight: 1
            Accessible.ignored: false
            Accessible.role: Accessible.Heading
        }

        PhoneText {
            width: parent.width
            text: root.screen.detail ?? ""
            units: 26
            color: root.isDark ? root.ink : Theme.colour.softInk
            visible: text !== "" && !root.isWeb
            Accessible.ignored: false
        }
    }

    Rectangle {
        id: address

        x: Theme.space.small
        y: root.lineHeight
        width: root.width - 2 * x
        height: visible ? where.height + Theme.space.small : 0
        radius: Theme.radius.small / 2
        color: Theme.colour.chip
        border.width: Theme.highContrast ? Theme.border.thin : 0
        border.color: Theme.colour.line
        visible: root.isWeb

        Icon {
            id: globe

            x: Theme.space.tiny
            anchors.verticalCenter: parent.verticalCenter
            name: "app-web"
            size: 30 * Theme.unit
            colour: Theme.colour.softInk
        }

        PhoneText {
            id: where

            x: globe.x + globe.width + Theme.space.tiny
            width: parent.width - x - Theme.space.tiny
            anchors.verticalCenter: parent.verticalCenter
            text: root.phone.soft(root.screen.detail ?? "")
            units: 26
            Accessible.name: root.screen.detail ?? ""
            Accessible.ignored: false
        }
    }

    Rectangle {
        y: root.height - height
        width: root.width
        height: Theme.border.thin
        color: Theme.colour.line
        visible: !root.isDark
    }
}
