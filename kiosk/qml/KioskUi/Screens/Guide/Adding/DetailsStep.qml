pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Keyboard
import KioskUi.Theme

// Name and year of birth side by side: the keyboard types the name and the digits type the year, without moving the focus.
FocusScope {
    id: root

    required property FormViewModel form
    property string goOnLabel: qsTr("Go on")
    property string goOnIcon: "arrow-right"
    readonly property real gap: Theme.touch.gap
    readonly property real rightWidth: Math.max(3 * Theme.touch.least + 4 * Theme.space.small, root.width * (root.width < 1500 * Theme.unit ? 0.33 : 0.29))
    readonly property real leftWidth: root.width - root.rightWidth - root.gap * 1.5
    readonly property real rightX: root.leftWidth + root.gap * 1.5
    readonly property real captionHeight: Theme.font.smallest * 1.3

    signal finished

    focus: true

    component Caption: KioskText {
        height: root.captionHeight
        color: Theme.colour.softInk
        font.pixelSize: Theme.font.smallest
        font.weight: Theme.font.semibold
        wrapMode: Text.NoWrap
        lineHeight: 1
    }

    Caption {
        id: nameCaption

        text: root.form.problemText !== "" ? root.form.problemText : qsTr("Family name and given name")
        width: root.leftWidth
        color: root.form.problemText !== "" ? Theme.safety.strong : Theme.colour.softInk
        fontSizeMode: Text.HorizontalFit
    }

    WritingField {
        id: nameField

        objectName: "nameField"
        y: nameCaption.height + Theme.space.tiny / 2
        width: root.leftWidth
        height: 94 * Theme.unit
        label: qsTr("Family name and given name")
        maximumLength: 60
        focus: true
        opensKeyboard: false
        capitalWords: true
        text: root.form.name
        onEdited: text => root.form.setName(text)
        onFinished: root.finished()
    }

    Caption {
        id: hamletCaption

        y: nameField.y + nameField.height + Theme.space.tiny
        text: qsTr("Hamlet")
    }

    ChipPages {
        id: chips

        y: hamletCaption.y + hamletCaption.height + Theme.space.tiny / 2
        width: root.leftWidth
        tag: "hamlet"
        moreLabel: qsTr("Other hamlets")
        least: 250 * Theme.unit
        rowCount: Math.floor((keyboard.y - y - Theme.space.tiny + gap) / (Theme.touch.least + gap))
        items: root.form.hamlets
        onChosen: key => root.form.chooseHamlet(key)
    }

    Caption {
        x: root.rightX
        text: qsTr("Year of birth")
    }

    KioskText {
        objectName: "ageText"
        x: root.width - width
        height: root.captionHeight
        text: root.form.ageText
        font.pixelSize: Theme.font.smallest
        wrapMode: Text.NoWrap
        lineHeight: 1
    }

    YearDigits {
        x: root.rightX
        y: nameField.y
        width: root.rightWidth
        height: nameField.height
        digits: root.form.yearDigits
    }

    Caption {
        x: root.rightX
        y: hamletCaption.y
        text: qsTr("Sex")
    }

    SexChips {
        id: sexes

        x: root.rightX
        y: chips.y
        width: root.rightWidth
        chosen: root.form.sex
        onPicked: sex => root.form.chooseSex(sex)
    }

    KioskButton {
        objectName: "addingGoOn"
        x: root.rightX
        y: sexes.y + sexes.height + Theme.touch.tightGap
        width: root.rightWidth
        height: Math.max(Theme.touch.least, Math.min(Theme.touch.main, keyboard.y - y - Theme.space.tiny))
        label: root.goOnLabel
        iconName: root.goOnIcon
        iconAfter: true
        available: root.form.canGoOn
        onActivated: root.finished()
    }

    Rectangle {
        x: -root.x - Theme.space.huge
        y: keyboard.y
        width: root.width + 2 * Theme.space.huge
        height: root.height - y + Theme.space.huge
        color: Theme.highContrast ? Theme.colour.paper : Theme.colour.line
        z: -1
    }

    Row {
        id: words

        y: keyboard.y + Theme.space.tiny
        width: root.leftWidth
        spacing: Theme.space.tiny
        visible: keyboard.hasWords

        Repeater {
            model: root.form.nameWords

            Chip {
                required property string modelData
                required property int index

                objectName: "kb-word-" + index
                isWord: true
                label: modelData
                width: (root.leftWidth - (root.form.nameWords.length - 1) * words.spacing) / root.form.nameWords.length
                onActivated: nameField.insertWord(modelData)
            }
        }
    }

    Item {
        id: keyboard

        readonly property real keysHeight: keys.implicitHeight
        readonly property bool hasWords: root.height - keysHeight - Theme.touch.least - 2 * Theme.space.tiny >= chips.y + Theme.touch.least

        y: root.height - height
        width: root.leftWidth
        height: keysHeight + (hasWords ? Theme.touch.least + Theme.space.tiny : 0)

        ScreenKeyboard {
            id: keys

            y: parent.height - height
            width: parent.width
            height: implicitHeight
            target: nameField.keys
            isEmbedded: true
        }
    }

    DigitPad {
        x: root.rightX
        y: keyboard.y + Theme.space.tiny
        width: root.rightWidth
        height: keyboard.height - 2 * Theme.space.tiny
        otherCentury: root.form.otherCentury
        onTyped: digit => root.form.typeDigit(digit)
        onDeleted: root.form.deleteDigit()
        onCenturyAsked: root.form.changeCentury()
    }
}
