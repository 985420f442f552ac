pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// How far the recording is, the list of sentences in pages, and the ways in and out: a phone's recording, into use.
FocusScope {
    id: root

    required property VoiceViewModel model
    readonly property SentencesViewModel sentences: root.model.sentences
    readonly property real gap: Theme.space.small
    readonly property real lineHeight: Math.max(Theme.touch.least, Math.ceil(Theme.font.smallest * 2.6) + Theme.space.tiny)
    readonly property real lineGap: Theme.touch.tightGap
    readonly property int perPage: Math.max(1, Math.floor((turner.y - list.y) / (root.lineHeight + root.lineGap)))

    onPerPageChanged: Qt.callLater(root.sentences.setPageSize, root.perPage)
    Component.onCompleted: Qt.callLater(root.sentences.setPageSize, root.perPage)

    KioskText {
        id: done

        objectName: "sentencesDone"
        text: root.sentences.done
        font.pixelSize: Theme.font.subtitle
        font.weight: Theme.font.bold
        lineHeight: 1
        Accessible.name: qsTr("%1 of %2 sentences recorded").arg(root.sentences.done).arg(root.sentences.total)
    }

    KioskText {
        id: total

        anchors.baseline: done.baseline
        x: done.width
        text: qsTr("/%1 sentences").arg(root.sentences.total)
        color: Theme.colour.softInk
        font.pixelSize: Theme.font.small
        wrapMode: Text.NoWrap
        lineHeight: 1
        Accessible.ignored: true
    }

    // Hidden if there is no room for it: the bar below says the same.
    FitText {
        id: left

        objectName: "sentencesLeft"
        visible: leftWords.advanceWidth * Theme.font.smallest / Theme.font.small + 2 <= width
        x: total.x + total.width + Theme.space.small
        width: root.width - x
        height: done.height
        horizontalAlignment: Text.AlignRight
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.NoWrap
        text: root.sentences.leftText
        font.pixelSize: Theme.font.small
        font.weight: Theme.font.semibold
    }

    TextMetrics {
        id: leftWords

        text: left.text
        font.family: Theme.font.family
        font.pixelSize: Theme.font.small
        font.weight: Theme.font.semibold
    }

    ProgressBar {
        id: progress

        y: done.height + Theme.space.tiny
        width: root.width
        strand: "skills"
        share: root.sentences.total > 0 ? root.sentences.done / root.sentences.total : 0
        color: Theme.colour.chip
    }

    Column {
        id: list

        y: progress.y + progress.height + root.gap
        width: root.width
        spacing: root.lineGap

        Repeater {
            model: root.sentences.lines.slice(0, root.perPage) // until the page size is known

            SentenceLine {
                required property var modelData

                width: root.width
                height: root.lineHeight
                line: modelData
                isRecording: modelData.isCurrent && (root.model.recording.isOpen || root.model.recording.isNew)
                enabled: !root.model.recording.isOpen
                onActivated: root.sentences.choose(modelData.index)
            }
        }
    }

    PageTurner {
        id: turner

        x: (root.width - width) / 2
        y: equal.y - Theme.touch.least - root.gap
        small: true
        name: "sentences"
        page: root.sentences.page
        pageCount: root.sentences.pageCount
        onTurned: page => root.sentences.showPage(page)
    }

    Rectangle {
        id: equal

        y: bring.y - height - root.gap
        width: root.width
        height: Math.ceil(Math.max(2.7 * Theme.font.smallest, probe.implicitHeight)) + 2 * Theme.space.tiny
        radius: Theme.radius.small
        color: Theme.colour.rightTint
        border.width: Theme.highContrast ? Theme.border.thin : 0
        border.color: Theme.colour.line

        Badge {
            id: tick

            x: Theme.space.small
            anchors.verticalCenter: parent.verticalCenter
            size: 40 * Theme.unit
            kind: Badge.Right
        }

        KioskText {
            id: probe

            width: useText.width
            visible: false
            text: useText.text
            wrapMode: Text.WordWrap
            lineHeight: 1
            font: useText.font
            Accessible.ignored: true
        }

        FitText {
            id: useText

            objectName: "voiceUse"
            x: tick.x + tick.width + Theme.space.small
            width: root.width - x - Theme.space.small
            height: parent.height
            verticalAlignment: Text.AlignVCenter
            text: root.model.use.text !== "" ? root.model.use.text : qsTr("All become equally loud.")
            font.pixelSize: Theme.font.smallest
        }
    }

    KioskButton {
        id: bring

        objectName: "bringRecording"
        y: (use.visible ? use.y - root.gap : root.height) - height
        width: root.width
        kind: KioskButton.Secondary
        small: true
        iconName: "stick"
        label: qsTr("Take recordings of a phone")
        available: !root.model.recording.isOpen
        onActivated: root.model.bring()
    }

    KioskButton {
        id: use

        objectName: "putVoiceIntoUse"
        y: root.height - height
        width: root.width
        small: true
        iconName: "check"
        label: qsTr("Put the voice into use")
        visible: root.model.use.isPossible
        available: root.sentences.done > 0 && !root.model.recording.isOpen
        onActivated: root.model.use.put()
    }
}
