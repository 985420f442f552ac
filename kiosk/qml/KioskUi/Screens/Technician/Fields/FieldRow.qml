pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Keyboard
import KioskUi.Theme

// One field of a form: its label on the left, and above it the sentence about what was typed, which the on-screen keyboard
// never covers.
FocusScope {
    id: root

    required property FieldsViewModel form
    required property var field
    readonly property var note: root.form.notes[root.field.key] ?? ({
            text: "",
            bad: false
        })

    FitText {
        id: caption

        y: input.y
        width: input.x - Theme.space.medium
        height: input.height
        verticalAlignment: Text.AlignVCenter
        text: root.field.label
        font.pixelSize: Theme.font.body
        font.weight: Theme.font.semibold
        Accessible.ignored: true
    }

    BoundedText {
        objectName: "note-" + root.field.key
        y: input.y - height - Theme.space.tiny
        width: root.width
        maximumHeight: input.y - Theme.space.tiny
        text: root.note.text
        color: root.note.bad ? Theme.safety.strong : Theme.colour.softInk
        pixelSize: Theme.font.small
        lineHeight: 1
    }

    WritingField {
        id: input

        objectName: "field-" + root.field.key
        x: root.width * 0.34
        y: root.height - height
        width: root.width - x
        height: Theme.touch.least
        label: root.field.label
        placeholder: root.field.placeholder
        maximumLength: root.field.longest
        capitalWords: root.field.names
        capitalSentences: !root.field.code
        digits: root.field.digits
        focus: true
        Accessible.description: root.note.text
        Component.onCompleted: input.text = root.form.textOf(root.field.key)
        onEdited: text => root.form.type(root.field.key, text)
        onActiveFocusChanged: {
            if (input.activeFocus)
                return;
            root.form.commit();
            input.text = root.form.textOf(root.field.key);
        }
        onFinished: root.form.commit()
    }
}
