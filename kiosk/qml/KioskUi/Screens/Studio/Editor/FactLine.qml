pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// One fact: its value as a chip, its source, and the day by which it has to be checked again.
Pressable {
    id: root

    required property string value
    required property string source
    required property string review
    required property string tone // "right", "soon" or "due"

    label: qsTr("%1 — %2. %3").arg(root.value).arg(root.source).arg(root.review)
    radius: Theme.radius.small

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.pressed ? Theme.colour.cardPressed : root.tone === "right" ? Theme.colour.card : Theme.colour.goldTint
        border.width: Theme.border.thin
        border.color: Theme.colour.controlLine
    }

    Rectangle {
        id: chip

        x: Theme.space.small
        width: Math.min(words.implicitWidth + 2 * Theme.space.small, root.width * 0.4)
        height: root.height - 2 * Theme.space.small
        anchors.verticalCenter: parent.verticalCenter
        radius: Theme.space.small
        color: Theme.services.tint

        FitText {
            id: words

            anchors.fill: parent
            anchors.leftMargin: Theme.space.small
            anchors.rightMargin: Theme.space.small
            verticalAlignment: Text.AlignVCenter
            text: root.value
            color: Theme.services.strong
            font.pixelSize: Theme.font.small
            font.weight: Theme.font.bold
            Accessible.ignored: true
        }
    }

    Column {
        x: chip.x + chip.width + Theme.space.medium
        width: root.width - x - Theme.space.medium
        anchors.verticalCenter: parent.verticalCenter

        KioskText {
            width: parent.width
            text: root.source
            font.pixelSize: Theme.font.smallest
            lineHeight: 1
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            Accessible.ignored: true
        }

        KioskText {
            width: parent.width
            text: root.review
            color: root.tone === "right" ? Theme.colour.softInk : Theme.services.strong
            font.pixelSize: Theme.font.smallest
            font.weight: root.tone === "right" ? Theme.font.regular : Theme.font.semibold
            lineHeight: 1
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
}
