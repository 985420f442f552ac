pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// The four digits of a year of birth; the century is given, the last two digits are typed.
Row {
    id: root

    required property string digits // four characters, a blank for a digit that is not typed yet

    spacing: Theme.space.small
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Year of birth: %1").arg(root.digits)

    Repeater {
        model: 4

        Rectangle {
            id: box

            required property int index
            readonly property string digit: root.digits.charAt(box.index)
            readonly property bool isNext: digit === " " && box.index === root.digits.indexOf(" ")

            width: (root.width - 3 * root.spacing) / 4
            height: root.height
            radius: Theme.radius.small
            color: box.index < 2 ? Theme.colour.chip : Theme.colour.card
            border.width: box.isNext ? Theme.border.thick : Theme.border.medium
            border.color: box.isNext ? Theme.colour.primary : box.index < 2 ? "transparent" : Theme.colour.controlLine

            KioskText {
                anchors.centerIn: parent
                text: box.digit
                font.pixelSize: Theme.font.subtitle
                font.weight: Theme.font.bold
                wrapMode: Text.NoWrap
                lineHeight: 1
                Accessible.ignored: true
            }
        }
    }
}
