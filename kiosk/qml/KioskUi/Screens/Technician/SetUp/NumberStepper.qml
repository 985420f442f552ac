pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// A number with two buttons that decrease and increase it.
Card {
    id: root

    required property string tag
    required property string name
    required property string shown
    required property bool canLess
    required property bool canMore

    signal moved(by: int)

    FitText {
        x: Theme.space.large
        width: less.x - x - Theme.space.medium
        height: root.height
        verticalAlignment: Text.AlignVCenter
        text: root.name
        font.pixelSize: Theme.font.small
    }

    IconButton {
        id: less

        objectName: "less-" + root.tag
        x: value.x - width
        anchors.verticalCenter: parent.verticalCenter
        label: qsTr("%1: less").arg(root.name)
        iconName: "minus"
        available: root.canLess
        onActivated: root.moved(-1)
    }

    FitText {
        id: value

        objectName: "value-" + root.tag
        x: more.x - width
        width: 260 * Theme.unit
        height: root.height
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        text: root.shown
        font.pixelSize: Theme.font.body
        font.weight: Theme.font.bold
    }

    IconButton {
        id: more

        objectName: "more-" + root.tag
        x: root.width - width - Theme.space.medium
        anchors.verticalCenter: parent.verticalCenter
        label: qsTr("%1: more").arg(root.name)
        iconName: "app-plus"
        available: root.canMore
        onActivated: root.moved(1)
    }
}
