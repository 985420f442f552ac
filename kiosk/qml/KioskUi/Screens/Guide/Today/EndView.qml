pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Keyboard
import KioskUi.Screens.Staff
import KioskUi.Theme

// The end of a session: what is asked of the guide is typed as totals and chosen tags; nothing is filled in beforehand.
FocusScope {
    id: root

    required property EndingViewModel model
    readonly property real columnWidth: (root.width - Theme.space.huge) / 2

    focus: true
    Keys.onEscapePressed: root.model.cancel()

    component Caption: KioskText {
        width: root.columnWidth
        height: Math.ceil(Theme.font.small * 1.5)
        font.weight: Theme.font.bold
        font.pixelSize: Theme.font.small
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.font.smallest
        wrapMode: Text.NoWrap
    }

    TitleText {
        id: title

        objectName: "endTitle"
        y: Theme.space.medium
        width: root.width
        maximumHeight: 110 * Theme.unit
        text: root.model.title
    }

    BoundedText {
        id: waiting

        objectName: "endText"
        y: title.y + title.height + Theme.space.tiny
        width: root.width
        maximumHeight: 100 * Theme.unit
        text: root.model.text
        color: root.model.isWarning ? Theme.safety.strong : Theme.colour.softInk
        pixelSize: Theme.font.small
    }

    Column {
        id: totals

        y: waiting.y + waiting.height + Theme.space.large
        width: root.columnWidth
        spacing: Theme.touch.tightGap

        Caption {
            text: qsTr("Of those present, as far as known:")
        }

        Repeater {
            model: root.model.totals

            Item {
                id: total

                required property var modelData

                width: root.columnWidth
                height: Theme.touch.least

                FitText {
                    width: counter.x - Theme.space.small
                    height: total.height
                    text: total.modelData.label
                    font.pixelSize: Theme.font.small
                    verticalAlignment: Text.AlignVCenter
                }

                Counter {
                    id: counter

                    x: total.width - width
                    name: "total-" + total.modelData.key
                    label: ""
                    spoken: total.modelData.label
                    number: total.modelData.number
                    onChanged: by => root.model.changeTotal(total.modelData.key, by)
                }
            }
        }
    }

    Column {
        x: root.columnWidth + Theme.space.huge
        y: totals.y
        width: root.columnWidth
        spacing: Theme.touch.tightGap

        Caption {
            text: qsTr("Difficulties met:")
        }

        ChipPages {
            width: root.columnWidth
            tag: "difficulty"
            least: 300 * Theme.unit
            isExclusive: false
            rowCount: Math.floor((buttons.y - totals.y - Theme.font.small * 1.2 - Theme.space.large) / (Theme.touch.least + gap))
            items: root.model.difficulties
            onChosen: key => root.model.toggleDifficulty(key)
        }
    }

    Caption {
        id: noteCaption

        y: totals.y + totals.height + Theme.space.medium
        text: qsTr("Note, without names of people:")
    }

    WritingField {
        id: note

        objectName: "sessionNote"
        y: noteCaption.y + noteCaption.height + Theme.touch.tightGap
        width: root.columnWidth
        label: qsTr("Note, without names of people")
        placeholder: qsTr("Note")
        maximumLength: 200
        onEdited: text => root.model.setNote(text)
    }

    Row {
        id: buttons

        y: root.height - height - Theme.space.huge
        spacing: Theme.touch.gap

        KioskButton {
            objectName: "endConfirm"
            width: Math.min(implicitWidth, root.width * 0.55)
            label: qsTr("End the session")
            iconName: "check"
            focus: true
            onActivated: root.model.end()
        }

        KioskButton {
            objectName: "endCancel"
            width: Math.min(implicitWidth, root.width * 0.4)
            kind: KioskButton.Secondary
            label: qsTr("Go on with the session")
            iconName: "arrow-left"
            onActivated: root.model.cancel()
        }
    }
}
