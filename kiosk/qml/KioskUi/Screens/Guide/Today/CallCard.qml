pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// One call for help: who called, when and where; and the button that closes the call.
Card {
    id: root

    required property var call
    property bool isNarrow: false

    signal answered

    radius: Theme.radius.small

    Drawing {
        id: face

        x: Theme.space.small
        y: Theme.space.small
        width: 86 * Theme.unit
        height: width
        source: root.call.face
    }

    Column {
        x: face.x + face.width + Theme.space.small
        y: Theme.space.small
        width: root.width - x - Theme.space.small
        height: act.y - y - Theme.space.tiny
        clip: false

        FitText {
            width: parent.width
            height: Theme.font.small * 1.3
            text: root.isNarrow ? root.call.name : qsTr("%1 · %2").arg(root.call.name).arg(root.call.time)
            font.pixelSize: Theme.font.small
            font.weight: Theme.font.bold
            fontSizeMode: Text.HorizontalFit
            wrapMode: Text.NoWrap
        }

        FitText {
            width: parent.width
            height: parent.height - Theme.font.small * 1.3
            text: root.isNarrow ? qsTr("%1 · %2").arg(root.call.time).arg(root.call.text) : root.call.text
            font.pixelSize: Theme.font.small
        }
    }

    KioskButton {
        id: act

        objectName: "answer-" + root.call.id
        x: Theme.space.small
        y: root.height - height - Theme.space.small
        width: root.width - 2 * x
        height: Theme.touch.least
        small: true
        kind: KioskButton.Secondary
        iconName: root.call.isForgotten ? "app-key" : "check"
        label: root.call.act
        onActivated: root.answered()
    }
}
