pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Keyboard
import KioskUi.Theme

// A question, or a sentence with a gap, and a field for the answer. The correct spelling appears below the field once the
// activity may reveal it.
StepView {
    id: root

    required property string question
    required property string sentence
    required property string picture
    required property ActivityViewModel activity
    readonly property string typed: root.activity.draft.text ?? ""
    readonly property bool hasPicture: root.picture !== "" && root.asideWidth === 0
    readonly property bool isRight: root.activity.right.length > 0

    heading: root.question
    speaking: root.activity.block

    Column {
        id: sheet

        width: root.hasPicture ? parent.width * 0.6 : parent.width
        spacing: Theme.space.large

        BoundedText {
            objectName: "fillSentence"
            width: parent.width
            maximumHeight: sheet.parent.height - 2 * (line.height + sheet.spacing)
            text: root.sentence
            block: "sentence"
            speaking: root.activity.block
            pixelSize: Theme.font.subtitle
            visible: root.sentence !== ""
        }

        WritingField {
            id: line

            objectName: "fill-text"
            width: Math.min(parent.width, 880 * Theme.unit)
            enabled: !root.activity.locked
            label: qsTr("Your answer")
            placeholder: qsTr("Touch here to type")
            iconName: root.isRight ? "check" : root.activity.wrong.length > 0 ? "retry" : ""
            onEdited: text => root.activity.choose("text:" + text)
            Component.onCompleted: line.text = root.typed

            Connections {
                target: root.activity

                function onChanged(): void {
                    if (line.text !== root.typed)
                        line.text = root.typed;
                }
            }
        }

        Row {
            spacing: Theme.space.small
            visible: root.activity.solution.length > 0

            Badge {
                size: 56 * Theme.unit
                kind: Badge.Right
                sign: "check"
            }

            KioskText {
                objectName: "fillSolution"
                width: sheet.width - 56 * Theme.unit - Theme.space.small
                text: root.activity.solution[0] ?? ""
                font.pixelSize: Theme.font.subtitle
                font.weight: Theme.font.bold
            }
        }
    }

    Drawing {
        x: parent.width * 0.6 + Theme.space.huge
        width: parent.width - x
        height: Math.min(parent.height, width)
        source: root.picture
        visible: root.hasPicture
    }
}
