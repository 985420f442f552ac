pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// A yellow line: what is heard or lacking, what to do, and an optional button.
Rectangle {
    id: root

    required property string title
    required property string text
    required property string iconName
    property string actionLabel: ""

    signal acted

    // For two lines, or as many as the text needs at the smallest size.
    implicitHeight: Math.ceil(Math.max(2.5 * Theme.font.small, probe.implicitHeight + Theme.space.tiny))
    objectName: "voiceHint"
    radius: Theme.radius.small
    color: Theme.colour.goldTint
    border.width: Theme.border.medium
    border.color: Theme.colour.gold

    Icon {
        id: sign

        x: Theme.space.medium
        anchors.verticalCenter: parent.verticalCenter
        name: root.iconName
        size: 40 * Theme.unit
        colour: Theme.colour.ink
    }

    KioskText {
        id: probe

        width: words.width
        visible: false
        text: words.text
        wrapMode: Text.WordWrap
        lineHeight: 1
        font.pixelSize: Theme.font.smallest
        Accessible.ignored: true
    }

    FitText {
        id: words

        objectName: "voiceHintText"
        x: sign.x + sign.width + Theme.space.small
        width: (act.visible ? act.x : root.width) - x - Theme.space.small
        height: root.height
        verticalAlignment: Text.AlignVCenter
        text: qsTr("%1 %2").arg(root.title).arg(root.text)
        font.pixelSize: Theme.font.small
    }

    KioskButton {
        id: act

        objectName: "lookForMicrophone"
        x: root.width - width
        height: root.height
        kind: KioskButton.Gold
        small: true
        label: root.actionLabel
        visible: root.actionLabel !== ""
        onActivated: root.acted()
    }
}
