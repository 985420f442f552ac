pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// Asks for the number on the newest certificate, then shows the next number to be confirmed.
FocusScope {
    id: root

    required property LastNumberViewModel model
    readonly property real half: (root.width - Theme.touch.gap) / 2
    readonly property bool isRefused: root.model.problem !== ""

    focus: true

    BoundedText {
        id: title

        objectName: "lastNumberTitle"
        width: root.width
        maximumHeight: root.height * 0.22
        text: root.model.title
        pixelSize: Theme.font.subtitle
        weight: Theme.font.bold
        lineHeight: 1.1
    }

    // What is wrong with the typed number takes the place of the reason for the question.
    BoundedText {
        id: reason

        objectName: "lastNumberReason"
        y: title.height + Theme.space.small
        width: root.width
        maximumHeight: none.y - y - Theme.space.small - (field.visible ? field.height + Theme.space.small : 0)
        text: root.isRefused ? root.model.problem : root.model.reason
        weight: root.isRefused ? Theme.font.bold : Theme.font.regular
        lineHeight: 1.1
        Accessible.role: root.isRefused ? Accessible.AlertMessage : Accessible.StaticText
        Accessible.name: text
    }

    KioskTextField {
        id: field

        objectName: "lastNumber"
        y: reason.y + reason.height + Theme.space.small
        width: root.width
        label: root.model.title
        placeholder: qsTr("Number on the paper, for example 47")
        digits: true
        visible: !root.model.isConfirming
        focus: true
        onFinished: if (text !== "")
            root.model.submit(text)
    }

    KioskButton {
        id: none

        objectName: root.model.isConfirming ? "changeLastNumber" : "noneSince"
        y: root.height - height
        width: root.half
        height: Theme.touch.main
        small: true
        kind: KioskButton.Secondary
        iconName: root.model.isConfirming ? "arrow-left" : "close"
        label: root.model.isConfirming ? qsTr("No, change it") : qsTr("No paper was printed since")
        onActivated: root.model.isConfirming ? root.model.change() : root.model.denyNewer()
    }

    KioskButton {
        objectName: root.model.isConfirming ? "confirmLastNumber" : "submitLastNumber"
        x: root.half + Theme.touch.gap
        y: root.height - height
        width: root.half
        height: Theme.touch.main
        small: true
        iconName: root.model.isConfirming ? "check" : "arrow-right"
        label: root.model.isConfirming ? qsTr("Yes, that is right") : qsTr("Next")
        available: root.model.isConfirming || field.text.trim() !== ""
        onActivated: root.model.isConfirming ? root.model.confirm() : root.model.submit(field.text)
    }
}
