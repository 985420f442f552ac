pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// A number with a minus and a plus button.
Row {
    id: root

    required property string label
    required property int number
    required property string name
    property string spoken: root.label
    property bool isCompact: false

    signal changed(by: int)

    spacing: root.isCompact ? Theme.space.tiny : Theme.space.small
    height: Theme.touch.least

    KioskText {
        anchors.verticalCenter: parent.verticalCenter
        text: root.label
        visible: text !== ""
        font.pixelSize: root.isCompact ? Theme.font.smallest : Theme.font.small
        wrapMode: Text.NoWrap
        lineHeight: 1
    }

    IconButton {
        objectName: root.name + "-minus"
        label: qsTr("%1: one less").arg(root.spoken)
        iconName: "minus"
        available: root.number > 0
        onActivated: root.changed(-1)
    }

    KioskText {
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(implicitWidth, (root.isCompact ? 44 : 64) * Theme.unit)
        text: String(root.number)
        font.pixelSize: Theme.font.button
        font.weight: Theme.font.bold
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.NoWrap
        lineHeight: 1
    }

    IconButton {
        objectName: root.name + "-plus"
        label: qsTr("%1: one more").arg(root.spoken)
        iconName: "app-plus"
        onActivated: root.changed(1)
    }
}
