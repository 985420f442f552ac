pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// The number of people present, large, and how it is made up.
Rectangle {
    id: root

    required property int number
    required property string label
    required property string details
    readonly property real words: Math.max(labelText.implicitWidth, detailsText.implicitWidth)

    implicitWidth: Theme.space.medium * 3 + numberText.implicitWidth + root.words
    implicitHeight: Theme.touch.main
    radius: Theme.radius.small
    color: Theme.colour.rightTint
    border.width: Theme.highContrast ? Theme.border.thin : 0
    border.color: Theme.colour.right

    KioskText {
        id: numberText

        objectName: "tallyNumber"
        x: Theme.space.medium
        anchors.verticalCenter: parent.verticalCenter
        text: String(root.number)
        color: Theme.colour.right
        font.pixelSize: Theme.font.display
        font.weight: Theme.font.bold
        wrapMode: Text.NoWrap
        lineHeight: 1
    }

    Column {
        x: numberText.x + numberText.width + Theme.space.medium
        anchors.verticalCenter: parent.verticalCenter

        KioskText {
            id: labelText

            text: root.label
            color: Theme.colour.right
            font.pixelSize: Theme.font.small
            font.weight: Theme.font.bold
            wrapMode: Text.NoWrap
            lineHeight: 1
        }

        KioskText {
            id: detailsText

            text: root.details
            font.pixelSize: Theme.font.smallest
            wrapMode: Text.NoWrap
            lineHeight: 1.1
        }
    }
}
