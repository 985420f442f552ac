pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// Shows the entered digits of a PIN as dots. A PIN has at least `places` digits. Screen readers get only the number of digits.
FocusScope {
    id: root

    required property int count
    required property int places
    readonly property int shown: Math.max(root.places, root.count)
    readonly property real dot: Math.min(44 * Theme.unit, (root.width - 2 * Theme.space.medium) / (root.shown * 1.5))

    implicitHeight: Theme.touch.main
    activeFocusOnTab: true
    Accessible.role: Accessible.EditableText
    Accessible.passwordEdit: true
    Accessible.focusable: true
    Accessible.name: qsTr("PIN, %n digit(s) entered", "", root.count)

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius.medium
        color: Theme.colour.card
        border.width: Theme.border.medium
        border.color: Theme.colour.controlLine
    }

    Loader {
        anchors.fill: parent
        active: root.activeFocus && Theme.keyboardInUse
        sourceComponent: FocusRing {
            around: Theme.radius.medium
        }
    }

    Row {
        anchors.centerIn: parent
        spacing: root.dot / 2

        Repeater {
            model: root.shown

            Rectangle {
                required property int index

                width: root.dot
                height: root.dot
                radius: root.dot / 2
                color: index < root.count ? Theme.colour.ink : "transparent"
                border.width: Theme.border.medium
                border.color: index < root.count ? Theme.colour.ink : Theme.colour.controlLine
            }
        }
    }
}
