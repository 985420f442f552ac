pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// One person of the attendance list; a touch switches between present and absent.
Pressable {
    id: root

    required property string family
    required property string given
    required property string year
    required property string face
    readonly property real padding: root.width < 230 * Theme.unit ? Theme.space.small : 20 * Theme.unit
    // Two lines for a long family name; the face leaves room for them.
    readonly property bool isShort: familyLine.advanceWidth <= root.width - 2 * root.padding
    readonly property real familyHeight: root.isShort ? Theme.font.small * 1.3 : Theme.font.smallest * 2.6
    readonly property real faceY: root.isShort ? root.padding : Theme.space.small * 0.75
    readonly property real faceSide: Math.min(84 * Theme.unit, givenText.y - root.familyHeight - root.faceY - Theme.space.tiny / 2)
    readonly property color faint: root.checked ? Theme.colour.ink : Theme.colour.softInk

    role: Accessible.CheckBox
    radius: Theme.radius.small

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.checked ? Theme.colour.rightTint : root.pressed ? Theme.colour.cardPressed : Theme.colour.card
        border.width: root.checked ? Theme.border.thick : Theme.border.medium
        border.color: root.checked ? Theme.colour.right : Theme.colour.controlLine
    }

    TextMetrics {
        id: familyLine

        text: root.family
        font.family: Theme.font.family
        font.pixelSize: Theme.font.small
    }

    Face {
        id: face

        x: root.padding
        y: root.faceY
        size: root.faceSide
        source: root.face
    }

    Rectangle {
        id: mark

        x: root.width - width - root.padding
        y: root.padding
        width: 50 * Theme.unit
        height: width
        radius: width / 2
        color: root.checked ? Theme.colour.right : "transparent"
        border.width: root.checked ? 0 : Theme.border.thick
        border.color: Theme.colour.controlLine

        Icon {
            anchors.centerIn: parent
            name: "check"
            size: 34 * Theme.unit
            colour: Theme.colour.rightInk
            visible: root.checked
        }
    }

    KioskText {
        x: root.width - width - root.padding
        y: mark.y + mark.height + Theme.space.tiny / 2
        text: qsTr("Present")
        visible: root.checked && root.isShort && y + height <= familyText.y + (familyText.height - familyText.contentHeight) / 2 && width <= root.width - face.width - 3 * root.padding
        color: Theme.colour.right
        font.pixelSize: Theme.font.smallest
        font.weight: Theme.font.semibold
        wrapMode: Text.NoWrap
        lineHeight: 1
        Accessible.ignored: true
    }

    FitText {
        id: familyText

        x: root.padding
        y: face.y + face.height + Theme.space.tiny / 2
        width: root.width - 2 * root.padding
        height: givenText.y - y
        text: root.family
        font.pixelSize: Theme.font.small
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }

    FitText {
        id: givenText

        x: root.padding
        y: root.height - height - Theme.space.small * 0.75
        width: root.width - 2 * root.padding - yearText.width - Theme.space.tiny
        height: Math.max(54 * Theme.unit, Theme.font.button * 1.25)
        text: root.given
        font.pixelSize: Theme.font.button
        font.weight: Theme.font.bold
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }

    KioskText {
        id: yearText

        x: root.width - width - root.padding
        y: givenText.y
        height: givenText.height
        text: root.year
        color: root.faint
        font.pixelSize: Theme.font.smallest
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.NoWrap
        lineHeight: 1
        Accessible.ignored: true
    }
}
