pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// One sentence in huge letters with its picture, the level meter, and the three buttons; beside them the list.
FocusScope {
    id: root

    required property VoiceViewModel model
    readonly property RecordingViewModel recording: root.model.recording
    readonly property real gap: Theme.space.small
    readonly property real listWidth: Math.max(root.width * 0.25, 400 * Theme.unit)
    readonly property real mainWidth: root.width - root.listWidth - Theme.space.large
    readonly property bool keepsOrPasses: root.recording.isNew || root.recording.canListen
    readonly property bool isDone: root.model.sentences.isComplete && !root.recording.isNew

    FitText {
        id: placeText

        readonly property bool isLong: placeWords.advanceWidth * Theme.font.smallest / Theme.font.small > width - 2

        objectName: "sentencePlace"
        x: words.x
        width: words.width
        height: Math.ceil(isLong ? Theme.font.smallest * 2.6 : Theme.font.small * 1.3)
        text: root.model.sentences.placeText
        color: Theme.colour.softInk
        font.pixelSize: Theme.font.small
    }

    TextMetrics {
        id: placeWords

        text: placeText.text
        font: placeText.font
    }

    Rectangle {
        id: picturePlace

        width: Math.min(400 * Theme.unit, root.mainWidth * 0.31)
        height: Math.min(300 * Theme.unit, hear.y - root.gap)
        radius: Theme.radius.medium
        color: Theme.safety.tint
        border.width: Theme.highContrast ? Theme.border.thin : 0
        border.color: Theme.colour.line

        Drawing {
            anchors.fill: parent
            anchors.margins: Theme.space.tiny
            source: root.model.sentences.picture
        }
    }

    KioskButton {
        id: hear

        objectName: "hearVietnamese"
        y: Math.min(picturePlace.y + 300 * Theme.unit + root.gap, meter.y - height - root.gap)
        width: picturePlace.width
        kind: KioskButton.Secondary
        small: true
        iconName: picturePlace.width < 8 * Theme.font.small ? "" : "speaker"
        label: qsTr("Hear it in Vietnamese")
        available: root.model.sentences.hasVietnamese && !root.recording.isOpen
        onActivated: root.model.hearVietnamese()
    }

    FitText {
        id: words

        objectName: "sentenceText"
        x: picturePlace.width + Theme.space.large
        y: placeText.height + Theme.space.tiny
        width: root.mainWidth - x
        height: manner.y - y - Theme.space.tiny
        text: root.model.sentences.text
        font.pixelSize: 80 * Theme.unit * Theme.font.halfScale
        font.weight: Theme.font.bold
    }

    KioskText {
        id: manner

        x: words.x
        y: meter.y - height - root.gap
        width: words.width
        text: root.model.instruction
        font.pixelSize: Theme.font.small
        lineHeight: 1
    }

    LevelMeter {
        id: meter

        y: hint.y - height - (hint.visible ? root.gap : 0)
        width: root.mainWidth
        height: Math.min(Math.max(206 * Theme.unit, 5.6 * Theme.font.small), root.height * 0.3)
        recording: root.recording
    }

    VoiceHint {
        id: hint

        readonly property bool isFault: root.recording.fault !== ""
        readonly property bool isMissing: root.recording.isMissing && !isFault

        y: acts.y - height - root.gap
        width: root.mainWidth
        height: visible ? Math.max(Theme.touch.least, implicitHeight) : 0
        visible: isMissing || isFault || root.recording.noise !== ""
        title: isMissing ? qsTr("This machine has no microphone.") : isFault ? root.recording.fault : root.recording.noise
        text: isMissing ? qsTr("Plug one in, or bring a recording of a phone on a stick.") : isFault ? root.recording.cure : root.recording.noiseCure
        iconName: isMissing ? "app-microphone" : isFault ? "retry" : "speaker"
        actionLabel: isMissing ? qsTr("Look again") : ""
        onActed: root.recording.look()
    }

    Item {
        id: acts

        readonly property real sideWidth: (root.mainWidth - 2 * root.gap) * 0.29

        y: root.height - height
        width: root.mainWidth
        height: 140 * Theme.unit

        KioskButton {
            objectName: "listenAgain"
            anchors.verticalCenter: parent.verticalCenter
            width: acts.sideWidth
            height: Theme.touch.main
            squeeze: 0.9
            kind: KioskButton.Secondary
            iconName: "play"
            label: qsTr("Listen")
            available: root.recording.canListen
            onActivated: root.recording.listen()
        }

        RecordButton {
            x: acts.sideWidth + root.gap
            width: parent.width - 2 * x
            height: parent.height
            recording: root.recording
            focus: true
        }

        KioskButton {
            objectName: root.keepsOrPasses ? "nextSentence" : "skipSentence"
            anchors.verticalCenter: parent.verticalCenter
            x: parent.width - width
            width: acts.sideWidth
            height: Theme.touch.main
            squeeze: 0.9
            kind: root.keepsOrPasses ? KioskButton.Primary : KioskButton.Secondary
            iconName: "arrow-right"
            iconAfter: true
            label: root.keepsOrPasses ? qsTr("Next sentence") : qsTr("Leave it for later")
            available: root.recording.phase === "idle"
            visible: !root.isDone
            onActivated: root.keepsOrPasses ? root.model.next() : root.model.skip()
        }

        KioskButton {
            objectName: "finishRecording"
            anchors.verticalCenter: parent.verticalCenter
            x: parent.width - width
            width: acts.sideWidth
            height: Theme.touch.main
            squeeze: 0.9
            iconName: "check"
            label: qsTr("Done")
            available: root.recording.phase === "idle"
            visible: root.isDone
            onActivated: root.model.leave()
        }
    }

    SentencePanel {
        x: root.width - width
        width: root.listWidth
        height: root.height
        model: root.model
    }
}
