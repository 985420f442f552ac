pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Screens.Studio.Parts
import KioskUi.Theme

// A text of the form, with chips for the form of address and for facts.
TextCard {
    id: root

    required property FormRowModel row
    required property StepFormViewModel form

    name: "text-" + root.row.key
    label: root.row.label
    value: root.row.value
    placeholder: root.row.placeholder
    words: root.row.words
    mostWords: root.row.most
    isTitle: root.row.size === "title"
    isLacking: root.row.lacking
    onEdited: text => root.form.write(root.row.key, text)
    Component.onCompleted: root.form.chips.paint(root.area.textDocument, Theme.basics.strong, Theme.basics.tint, Theme.services.strong, Theme.services.tint)

    Connections {
        target: root.form

        function onFocusAsked(key: string): void {
            if (key === root.row.key)
                root.begin();
        }
    }
}
