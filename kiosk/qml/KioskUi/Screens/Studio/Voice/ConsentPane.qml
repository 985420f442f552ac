pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Screens.Studio.Parts
import KioskUi.Theme

// A new reader: the name, and what the person agrees to before the first recording.
FocusScope {
    id: root

    required property VoiceReadersViewModel model
    readonly property real gap: Theme.space.medium

    TextCard {
        id: name

        name: "readerName"
        width: root.width
        height: Math.max(120 * Theme.unit, implicitHeight)
        label: qsTr("Name of the person who reads, as people call this person")
        placeholder: qsTr("chị Hồ Thị Thiêng")
        value: root.model.name
        isTitle: true
        focus: true
        onEdited: text => root.model.writeName(text)
    }

    FitText {
        id: title

        y: name.height + root.gap
        width: root.width
        height: Math.ceil(Theme.font.subtitle * 1.2)
        text: qsTr("Read this to the person, and ask:")
        font.pixelSize: Theme.font.subtitle
        font.weight: Theme.font.bold
    }

    Rectangle {
        y: title.y + title.height + Theme.space.small
        width: root.width
        height: agree.y - y - root.gap
        radius: Theme.radius.medium
        color: Theme.colour.card
        border.width: Theme.border.thin
        border.color: Theme.colour.controlLine

        FitText {
            objectName: "consentText"
            anchors.fill: parent
            anchors.margins: Theme.space.large
            verticalAlignment: Text.AlignVCenter
            text: root.model.consent
            font.pixelSize: Theme.font.body * 1.1
        }
    }

    KioskButton {
        id: agree

        objectName: "readerAgrees"
        x: root.width - width
        y: root.height - height
        width: Math.min(implicitWidth, root.width)
        label: qsTr("The person agrees: begin")
        iconName: "check"
        available: root.model.name.trim() !== ""
        onActivated: root.model.agree()
    }
}
