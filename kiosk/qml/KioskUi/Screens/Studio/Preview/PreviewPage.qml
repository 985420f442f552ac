pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// The lesson that is being played (button «Thử bài»), over the whole page; a bar below leads back to the editor.
FocusScope {
    id: root

    required property PreviewViewModel preview

    focus: true
    Component.onCompleted: lesson.forceActiveFocus()
    Keys.onEscapePressed: root.preview.stopPlaying()

    Rectangle {
        anchors.fill: parent
        color: Theme.colour.chip
    }

    Rectangle {
        id: frame

        readonly property real room: bar.y - Theme.space.small

        x: (root.width - width) / 2
        y: Theme.space.small / 2
        width: Math.min(root.width - Theme.space.small, frame.room * root.preview.ratio)
        height: width / root.preview.ratio
        color: Theme.colour.card
        border.width: Theme.border.thin
        border.color: Theme.colour.controlLine

        ScenePane {
            id: lesson

            objectName: "playedLesson"
            focus: true
            anchors.fill: parent
            anchors.margins: Theme.border.thin
            canvas: root.preview.canvas
            label: qsTr("The lesson, as residents see it")
        }
    }

    Rectangle {
        id: bar

        y: parent.height - height
        width: parent.width
        height: Theme.touch.least + Theme.space.small
        color: Theme.colour.dark

        KioskButton {
            id: back

            objectName: "leavePlaying"
            x: Theme.space.margin
            anchors.verticalCenter: parent.verticalCenter
            kind: KioskButton.Secondary
            small: true
            iconName: "arrow-left"
            label: qsTr("Back to editing")
            onActivated: root.preview.stopPlaying()
        }

        FitText {
            x: back.x + back.width + Theme.space.medium
            width: sound.x - x - Theme.space.medium
            height: parent.height
            text: qsTr("Nothing is recorded here.")
            color: Theme.colour.darkSoftInk
            font.pixelSize: Theme.font.small
            verticalAlignment: Text.AlignVCenter
        }

        KioskButton {
            id: sound

            objectName: "playedSound"
            x: parent.width - width - Theme.space.margin
            anchors.verticalCenter: parent.verticalCenter
            kind: KioskButton.Secondary
            small: true
            iconName: root.preview.speaking ? "speaker-off" : "speaker"
            label: root.preview.speaking ? qsTr("Without voice") : qsTr("With voice")
            onActivated: root.preview.speaking ? root.preview.hush() : root.preview.speak()
        }
    }
}
