pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// One purpose for which data are kept, read aloud, with two equal buttons and nothing chosen in advance.
FocusScope {
    id: root

    required property ConsentsViewModel consents
    readonly property real buttonWidth: (root.width - Theme.touch.gap) / 2

    focus: true

    KioskText {
        id: count

        visible: root.consents.count > 1
        y: Theme.space.medium
        text: qsTr("Question %1 of %2").arg(root.consents.number).arg(root.consents.count)
        color: Theme.colour.softInk
        font.pixelSize: Theme.font.small
        font.weight: Theme.font.semibold
        wrapMode: Text.NoWrap
        lineHeight: 1
    }

    BoundedText {
        id: title

        objectName: "consentTitle"
        y: count.y + count.height + Theme.space.small
        width: root.width
        maximumHeight: 170 * Theme.unit
        text: root.consents.title
        pixelSize: Theme.font.title
        weight: Theme.font.bold
        lineHeight: 1.05
    }

    BoundedText {
        objectName: "consentText"
        y: title.y + title.height + Theme.space.large
        width: Math.min(root.width, 1600 * Theme.unit)
        maximumHeight: buttons.y - y - Theme.space.medium
        text: root.consents.text
        block: "consent"
        speaking: root.consents.speakingBlock
    }

    Row {
        id: buttons

        y: root.height - height - hear.height - Theme.space.huge - Theme.space.large
        spacing: Theme.touch.gap

        KioskButton {
            objectName: "consentNo"
            width: root.buttonWidth
            height: 160 * Theme.unit
            kind: KioskButton.Secondary
            iconName: "close"
            label: root.consents.disagreeLabel
            onActivated: root.consents.disagree()
        }

        KioskButton {
            objectName: "consentYes"
            width: root.buttonWidth
            height: 160 * Theme.unit
            kind: KioskButton.Secondary
            iconName: "check"
            label: root.consents.agreeLabel
            onActivated: root.consents.agree()
        }
    }

    KioskButton {
        id: hear

        objectName: "consentRepeat"
        y: root.height - height - Theme.space.huge
        width: Math.min(implicitWidth, root.width)
        kind: KioskButton.Secondary
        iconName: Theme.hasSound ? "speaker" : "speaker-off"
        available: Theme.hasSound
        label: Theme.hasSound ? qsTr("Hear again") : qsTr("No sound: please read this to the learner")
        onActivated: root.consents.repeat()
    }
}
