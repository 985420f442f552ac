pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Components
import KioskUi.Theme

// One call for help: who called, when and where; and the button that closes the call.
Card {
    id: root

    required property var call
    readonly property real padding: Theme.space.small
    readonly property real naturalHeight: Math.max(face.height, name.naturalHeight + reason.naturalHeight) + act.height + 3 * root.padding

    signal answered

    radius: Theme.radius.small

    Face {
        id: face

        x: root.padding
        y: root.padding
        size: 86 * Theme.unit
        source: root.call.face
    }

    Column {
        id: words

        readonly property real room: act.y - y - root.padding / 2

        x: face.x + face.width + Theme.space.small
        y: root.padding
        width: root.width - x - root.padding

        LeadText {
            id: name

            width: words.width
            maximumHeight: words.room
            lead: root.call.name
            leadSize: Theme.font.body
            detail: root.call.time
        }

        BoundedText {
            id: reason

            width: words.width
            maximumHeight: words.room - name.height
            text: root.call.text
            pixelSize: Theme.font.small
            lineHeight: 1
        }
    }

    KioskButton {
        id: act

        objectName: "answer-" + root.call.id
        x: root.padding
        y: root.height - height - root.padding
        width: root.width - 2 * x
        height: Theme.touch.least
        small: true
        kind: KioskButton.Secondary
        iconName: root.call.isForgotten ? "app-key" : "check"
        label: root.call.act
        onActivated: root.answered()
    }
}
