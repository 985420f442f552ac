pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// A question that becomes no step yet: why, and the button that cures it.
FocusScope {
    id: root

    required property var item
    readonly property real padding: Theme.space.small

    signal cured

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius.small
        color: Theme.colour.goldTint
        border.width: Theme.border.medium
        border.color: Theme.colour.gold
    }

    OneLine {
        id: title

        x: root.padding
        y: root.padding / 2
        width: root.width - 2 * x
        whole: qsTr("%1 · %2").arg(root.item.number).arg(root.item.kind)
        font.weight: Theme.font.bold
    }

    FitText {
        x: root.padding
        y: title.y + title.height
        width: (cure.visible ? cure.x : root.width) - x - root.padding
        height: root.height - y - root.padding / 2
        text: root.item.why
        font.pixelSize: Theme.font.small
    }

    KioskButton {
        id: cure

        objectName: "cure-" + root.item.place
        x: root.width - width - root.padding
        y: Math.max(title.y + title.height - Theme.space.tiny, (root.height - height) / 2)
        width: Math.min(implicitWidth, root.width * 0.44)
        kind: KioskButton.Secondary
        small: true
        label: root.item.cure
        visible: root.item.cure !== ""
        focus: visible
        onActivated: root.cured()
    }
}
