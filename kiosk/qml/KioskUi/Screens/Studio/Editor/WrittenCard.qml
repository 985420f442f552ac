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
    readonly property list<color> colours: [Theme.basics.strong, Theme.basics.tint, Theme.services.strong, Theme.services.tint]

    function paint(): void {
        root.form.chips.paint(root.area.textDocument, root.colours[0], root.colours[1], root.colours[2], root.colours[3]);
    }

    // Inserts a chip at the cursor.
    function put(text: string): void {
        root.area.insert(root.area.cursorPosition, text);
        root.area.forceActiveFocus();
    }

    name: "text-" + root.row.key
    label: root.row.label
    value: root.row.value
    placeholder: root.row.placeholder
    words: root.row.words
    mostWords: root.row.most
    isTitle: root.row.size === "title"
    isLacking: root.row.lacking
    onEdited: text => root.form.write(root.row.key, text)
    onColoursChanged: root.paint()
    onUndoAsked: root.form.undoAsked()
    onRedoAsked: root.form.redoAsked()
    Component.onCompleted: root.paint()

    Connections {
        target: root.form

        function onFocusAsked(key: string): void {
            if (key === root.row.key)
                root.begin();
        }

        function onInsertAsked(key: string, text: string): void {
            if (key === root.row.key)
                root.put(text);
        }

        function onAddressAsked(key: string): void {
            if (key === root.row.key)
                root.put(root.form.addressAfter(root.area.text.slice(0, root.area.cursorPosition)));
        }

    }

    Connections {
        target: root.area

        function onActiveFocusChanged(): void {
            if (root.area.activeFocus)
                root.form.editing(root.row.key);
        }
    }
}
