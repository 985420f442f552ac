pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// The answers of a question, to choose the right ones or those to keep, in pages.
Overlay {
    id: root

    required property ImportCureViewModel model
    readonly property real gap: Theme.space.small
    readonly property real inner: root.sheetWidth - 2 * Theme.space.large
    readonly property real rowHeight: Math.ceil(Math.max(Theme.touch.least, 2.6 * Theme.font.small))
    readonly property int rows: Math.max(1, Math.floor((done.y - list.y) / (root.rowHeight + root.gap)))
    readonly property int pageCount: Math.max(1, Math.ceil(root.model.options.length / root.rows))
    property int page: 0

    sheetWidth: Math.min(root.width - 2 * Theme.space.margin, 1400 * Theme.unit)
    sheetHeight: root.height - 2 * Theme.space.margin
    Keys.onEscapePressed: root.model.close()

    BoundedText {
        id: heading

        x: Theme.space.large
        y: Theme.space.medium
        width: root.inner
        maximumHeight: Theme.touch.least
        text: root.model.marksRight ? qsTr("Which answer is right?") : qsTr("Choose at most %n answer(s); %1 chosen", "", root.model.most).arg(root.model.chosenCount)
        pixelSize: Theme.font.subtitle
        weight: Theme.font.bold
        lineHeight: 1
    }

    BoundedText {
        id: question

        x: Theme.space.large
        y: heading.y + heading.height + Theme.space.tiny
        width: root.inner
        maximumHeight: 3 * Theme.font.body
        text: root.model.question
    }

    Column {
        id: list

        x: Theme.space.large
        y: question.y + question.height + Theme.space.medium
        spacing: root.gap

        Repeater {
            model: root.model.options.slice(root.page * root.rows, (root.page + 1) * root.rows)

            Pressable {
                id: option

                required property var modelData

                objectName: "option-" + modelData.place
                label: modelData.text
                description: modelData.isRight ? qsTr("right in the file") : ""
                role: Accessible.CheckBox
                checked: modelData.isChosen
                width: root.inner
                height: root.rowHeight
                radius: Theme.radius.small
                focus: true
                onActivated: root.model.toggle(modelData.place)

                Rectangle {
                    anchors.fill: parent
                    radius: option.radius
                    color: option.checked ? Theme.basics.tint : option.pressed ? Theme.colour.cardPressed : Theme.colour.card
                    border.width: option.checked ? Theme.border.thick : Theme.border.medium
                    border.color: option.checked ? Theme.basics.strong : Theme.colour.controlLine
                }

                Icon {
                    id: sign

                    x: Theme.space.medium
                    anchors.verticalCenter: parent.verticalCenter
                    name: option.checked ? "check-circle" : "circle"
                    size: 48 * Theme.unit
                    colour: option.checked ? Theme.basics.strong : Theme.colour.controlLine
                }

                FitText {
                    x: sign.x + sign.width + Theme.space.small
                    width: (mark.visible ? mark.x : option.width) - x - Theme.space.small
                    height: option.height
                    verticalAlignment: Text.AlignVCenter
                    text: option.label
                    font.pixelSize: Theme.font.body
                    Accessible.ignored: true
                }

                KioskText {
                    id: mark

                    x: option.width - width - Theme.space.medium
                    height: option.height
                    verticalAlignment: Text.AlignVCenter
                    text: option.description
                    color: Theme.colour.right
                    font.pixelSize: Theme.font.small
                    wrapMode: Text.NoWrap
                    visible: text !== ""
                    Accessible.ignored: true
                }
            }
        }
    }

    PageTurner {
        x: (root.sheetWidth - width) / 2
        y: done.y
        small: true
        name: "options"
        page: root.page
        pageCount: root.pageCount
        onTurned: page => root.page = page
    }

    KioskButton {
        objectName: "closeCure"
        x: Theme.space.large
        y: done.y
        small: true
        kind: KioskButton.Secondary
        label: qsTr("Close")
        iconName: "close"
        onActivated: root.model.close()
    }

    KioskButton {
        id: done

        objectName: "finishCure"
        x: root.sheetWidth - width - Theme.space.large
        y: root.sheetHeight - height - Theme.space.medium
        small: true
        label: qsTr("Done")
        iconName: "check"
        available: root.model.canFinish
        onActivated: root.model.finish()
    }
}
