pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Keyboard
import KioskUi.Theme

// A text to type key by key: the text and the typed part on the left, the keyboard on the right. The keyboard only reports
// the touched keys; it is hidden once the text is complete.
StepView {
    id: root

    required property string question
    required property string picture
    required property ActivityViewModel activity
    readonly property var scene: root.activity.scene
    readonly property string target: root.scene.target ?? ""
    readonly property string typed: root.scene.typed ?? ""
    readonly property string method: root.scene.method ?? "telex"
    readonly property bool isFinished: root.activity.locked || (root.scene.finished ?? false)
    readonly property string answer: root.scene.answer ?? ""

    heading: root.question
    headingShare: 0.26
    speaking: root.activity.block

    Item {
        id: sheet

        readonly property real gap: Theme.space.huge
        readonly property real boardWidth: root.isFinished ? 0 : Math.min(1000 * Theme.unit, Math.max(850 * Theme.unit, parent.width * 0.55))
        readonly property real wordsWidth: root.isFinished ? width : width - boardWidth - gap

        anchors.fill: parent

        Column {
            width: sheet.wordsWidth
            spacing: Theme.space.medium

            FitText {
                objectName: "typingTarget"
                width: parent.width
                height: 120 * Theme.unit
                text: root.target
                font.pixelSize: Theme.font.display
                font.weight: Theme.font.bold
                verticalAlignment: Text.AlignVCenter
            }

            Rectangle {
                width: parent.width
                height: 120 * Theme.unit
                radius: Theme.radius.small
                color: root.isFinished ? Theme.colour.rightTint : Theme.colour.card
                border.width: Theme.border.thick
                border.color: root.isFinished ? Theme.colour.right : Theme.colour.primary

                FitText {
                    objectName: "typingTyped"
                    x: Theme.space.medium
                    width: parent.width - 2 * x - (done.visible ? done.width : 0)
                    height: parent.height
                    text: root.isFinished ? root.typed : root.typed + "▏"
                    font.pixelSize: Theme.font.display
                    verticalAlignment: Text.AlignVCenter
                    Accessible.name: root.typed
                }

                Icon {
                    id: done

                    anchors.verticalCenter: parent.verticalCenter
                    x: parent.width - width - Theme.space.medium
                    name: "check"
                    size: 56 * Theme.unit
                    colour: Theme.colour.right
                    visible: root.isFinished
                }
            }

            Rectangle {
                width: parent.width
                height: told.height + 2 * Theme.space.small
                radius: Theme.radius.small
                color: Theme.colour.goldTint
                border.width: Theme.border.thin
                border.color: Theme.colour.goldPressed
                visible: !root.isFinished && root.answer !== ""

                Icon {
                    x: Theme.space.small
                    anchors.verticalCenter: parent.verticalCenter
                    name: "hint"
                }

                BoundedText {
                    id: told

                    objectName: "typingAnswer"
                    x: Theme.touch.icon + 2 * Theme.space.small
                    y: Theme.space.small
                    width: parent.width - x - Theme.space.small
                    maximumHeight: sheet.height - 2 * (120 * Theme.unit + Theme.space.medium + Theme.space.small)
                    text: root.answer
                    block: root.scene.answerBlock ?? ""
                    speaking: root.activity.block
                    pixelSize: Theme.font.body
                    lineHeight: 1.1
                }
            }
        }

        Drawing {
            y: 264 * Theme.unit
            width: sheet.wordsWidth
            height: Math.max(0, parent.height - y)
            source: root.picture
            visible: root.picture !== "" && (root.isFinished || root.answer === "") && height > 120 * Theme.unit
        }

        Loader {
            id: keyboard

            x: sheet.width - width
            width: sheet.boardWidth
            active: root.target !== "" && !root.isFinished
            focus: active

            sourceComponent: PhoneKeyboard {
                width: keyboard.width
                height: implicitHeight
                faceSize: 42 * Theme.unit
                keyHeight: Math.max(72 * Theme.unit, Math.min(Theme.touch.main, (sheet.height - 2 * edge - (rows - 1) * gap) / rows))
                writes: false
                slides: false
                marks: root.method === "marks"
                method: root.method === "marks" ? "telex" : root.method
                highlight: root.scene.next ?? ""
                onPressed: key => root.activity.choose("key:" + key)
            }
        }
    }
}
