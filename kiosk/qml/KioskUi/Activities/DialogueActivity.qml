pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Activities.Dialogue
import KioskUi.Activities.Parts
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// A simulated call or chat: the other party and the last turns on the left, the answers to choose from on the right. After
// the end, a list of the scam signs replaces the turns.
StepView {
    id: root

    required property string question
    required property string form
    required property string caller
    required property string picture
    required property ActivityViewModel activity
    readonly property var scene: root.activity.scene
    readonly property var choices: root.scene.choices ?? []
    readonly property var signs: root.scene.signs ?? []
    readonly property string hint: root.scene.hint ?? ""
    readonly property bool hasEnded: (root.scene.ended ?? "") !== ""

    heading: root.question
    headingShare: 0.16
    bodyShare: 0.56
    speaking: root.activity.block

    Item {
        id: area

        readonly property real gap: Theme.space.large
        // True while a hint or feedback panel leaves space for the answers only.
        readonly property bool isCrowded: root.asideWidth > 0 && !root.hasEnded
        readonly property real talkWidth: root.hasEnded ? area.width : (area.width - area.gap) * 0.56
        readonly property real answersX: area.isCrowded ? 0 : area.talkWidth + area.gap

        anchors.fill: parent

        DialoguePanel {
            width: area.talkWidth
            height: area.height
            visible: !area.isCrowded
            form: root.form
            caller: root.caller
            picture: root.picture
            turns: root.scene.turns ?? []
            signs: root.signs
            hasEnded: root.hasEnded
            speaking: root.speaking
        }

        Rectangle {
            id: told

            x: area.answersX
            width: area.width - x
            height: words.height + Theme.space.medium
            radius: Theme.radius.small
            color: Theme.colour.goldTint
            border.width: Theme.border.thin
            border.color: Theme.colour.gold
            visible: root.hint !== "" && !root.hasEnded

            Icon {
                id: lamp

                x: Theme.space.small
                anchors.verticalCenter: parent.verticalCenter
                name: "hint"
            }

            BoundedText {
                id: words

                objectName: "dialogueHint"
                x: lamp.x + lamp.width + Theme.space.small
                y: Theme.space.medium / 2
                width: Math.max(0, told.width - x - Theme.space.small)
                maximumHeight: area.height * 0.27
                text: root.hasEnded ? "" : root.hint
                block: root.scene.hintBlock ?? ""
                speaking: root.speaking
                pixelSize: Theme.font.body
                lineHeight: 1
            }
        }

        PartGrid {
            id: grid

            x: area.answersX
            y: told.visible ? told.height + Theme.space.medium : 0
            width: Math.max(0, area.width - x)
            height: area.height - y
            visible: !root.hasEnded
            parts: root.choices
            delegate: Part {
                required property int index
                readonly property var part: grid.part(index)

                objectName: "choice-" + part.id
                x: (index % grid.columns) * (grid.cellWidth + grid.gap)
                y: Math.floor(index / grid.columns) * (grid.cellHeight + grid.gap)
                width: grid.cellWidth
                height: grid.cellHeight
                enabled: !root.activity.locked
                label: part.text
                picture: grid.pictured ? part.picture : ""
                number: String(index + 1)
                upright: grid.upright
                pixelSize: grid.pixelSize
                padding: grid.padding
                hangsUp: part.hangUp ?? false
                block: "choice." + part.id
                speaking: root.speaking
                onActivated: root.activity.choose("say:" + part.id)
            }
        }
    }
}
