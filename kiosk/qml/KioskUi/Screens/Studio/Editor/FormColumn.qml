pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Bridge
import KioskUi.Components
import KioskUi.Theme

// The form of the chosen step, in pages. Rows have fixed heights, so that a row never jumps to another page while typing.
FocusScope {
    id: root

    required property EditorViewModel model
    readonly property StepFormViewModel form: root.model.form
    readonly property real gap: Theme.touch.tightGap
    readonly property real headHeight: Theme.touch.least + root.gap
    readonly property real room: root.height - root.headHeight
    // Whether the buttons above the form have no room for their words.
    readonly property bool isTight: root.width < 24 * Theme.font.small
    readonly property bool canChange: root.model.otherWriter === ""
    property int page: 0
    // Index of the first row of each page.
    readonly property var pages: {
        const starts = [0];
        let used = 0;
        for (let i = 0; i < root.form.rows.length; ++i) {
            const needed = root.rowHeight(root.form.rows[i]);
            if (used > 0 && used + needed > root.room) {
                const headed = i > 0 && root.form.rows[i - 1].kind === "heading" && starts[starts.length - 1] < i - 1;
                starts.push(headed ? i - 1 : i);
                used = headed ? root.rowHeight(root.form.rows[i - 1]) + root.gap : 0;
            }
            used += needed + root.gap;
        }
        return starts;
    }
    readonly property int first: root.pages[Math.min(root.page, root.pages.length - 1)]
    readonly property int past: root.page + 1 < root.pages.length ? root.pages[root.page + 1] : root.form.rows.length

    // While somebody writes, the row with the cursor stays on the shown page.
    onPagesChanged: {
        if (root.form.editedKey !== "")
            root.reveal(root.form.editedKey);
    }

    signal pasting(key: string)
    signal choosingPicture(key: string)

    // Number of lines that a text of an entry is likely to need.
    function linesOf(part: FormRowModel, hasOrder: bool): int {
        const most = 6;
        const width = root.width - part.depth * Theme.space.medium - (hasOrder ? 3 : 2) * Theme.touch.least - 2 * Theme.space.medium;
        const letters = part.value.length > 0 ? part.value.length : part.placeholder.length;
        return Math.max(1, Math.min(most, Math.ceil(letters * Theme.font.small * 0.56 / width)));
    }

    function rowHeight(row: FormRowModel): real {
        const line = Math.ceil(Theme.font.small * 1.3);
        const text = Math.ceil(Theme.font.body * 1.3);
        switch (row.kind) {
        case "heading":
            return Math.max(line, Math.ceil(Theme.font.small * 1.5));
        case "text":
            return Math.max(Theme.touch.least, line + text * (row.size === "long" ? 3 : row.size === "title" ? 2 : 1) + 2 * Theme.space.small);
        case "entry":
            return Math.max(Theme.touch.least, row.parts.reduce((sum, part) => sum + root.linesOf(part, row.mark === "number" || row.hasArea) * line + Theme.space.small, Theme.space.small));
        case "spots":
            return Math.min(5 * Theme.touch.least, root.room - 2 * (Theme.touch.least + root.gap));
        case "adds":
            return root.isTight && row.canPaste ? 2 * Theme.touch.least + root.gap : Theme.touch.least;
        default:
            return Theme.touch.least;
        }
    }

    // Shows the page with the row of this key.
    function reveal(key: string): void {
        const index = root.form.rows.findIndex(row => row.key === key || row.parts.some(part => part.key === key));
        if (index >= 0)
            root.page = root.pages.filter(start => start <= index).length - 1;
    }

    Connections {
        target: root.form

        function onRowsChanged(): void {
            root.page = Math.max(0, Math.min(root.page, root.pages.length - 1));
        }

        function onFocusAsked(key: string): void {
            root.reveal(key);
        }
    }

    Connections {
        target: root.model.spots

        function onRevealAsked(key: string): void {
            root.reveal(key);
        }
    }

    Connections {
        target: root.model.steps

        function onChosenChanged(): void {
            root.page = 0;
        }
    }

    Column {
        y: root.headHeight
        width: root.width
        spacing: root.gap

        Repeater {
            model: root.form.rows

            FormRow {
                required property int index

                visible: index >= root.first && index < root.past
                width: root.width
                height: root.rowHeight(modelData)
                form: root.form
                spots: root.model.spots
                firstLines: modelData.parts.length > 0 ? root.linesOf(modelData.parts[0], modelData.mark === "number" || modelData.hasArea) : 1
                editable: root.canChange
                onPasting: key => root.pasting(key)
                onChoosingPicture: key => root.choosingPicture(key)
            }
        }
    }

    // What can be inserted at the cursor, the way to the phone and the voices, and the pages. Without room, what can be
    // inserted is shown while somebody writes, and the ways at other times.
    Row {
        id: head

        readonly property string key: root.form.editedKey
        readonly property bool hasRoom: address.width + fact.fullWidth + 2 * root.gap + ways.least <= root.width

        height: Theme.touch.least
        spacing: root.gap
        visible: !root.isTight || head.key !== ""

        KioskButton {
            id: address

            objectName: "insertAddress"
            kind: KioskButton.Secondary
            small: true
            label: root.model.preview.address
            description: qsTr("Insert the form of address")
            iconName: root.isTight ? "" : "plus"
            available: head.key !== "" && root.canChange
            onActivated: root.form.addressAsked(head.key)
        }

        KioskButton {
            id: fact

            objectName: "insertFact"
            kind: KioskButton.Secondary
            small: true
            label: qsTr("Fact")
            iconName: "chart"
            collapsed: root.isTight || !head.hasRoom
            available: head.key !== "" && root.canChange
            onActivated: root.model.facts.openFor(head.key)
        }
    }

    Row {
        id: ways

        readonly property bool isFree: !root.isTight || head.key === ""
        // Width of the buttons without words, with a gap behind each.
        readonly property real least: (turner.visible ? turner.width + root.gap : 0) + (phone.visible ? Theme.touch.least + root.gap : 0) + (voice.visible ? Theme.touch.least : 0)
        readonly property real room: root.width - (head.visible ? head.width : 0) - root.gap - (turner.visible ? turner.width + root.gap : 0)

        x: root.width - width
        height: Theme.touch.least
        spacing: root.gap
        layoutDirection: Qt.RightToLeft

        PageTurner {
            id: turner

            small: true
            name: "form"
            page: root.page
            pageCount: root.pages.length
            visible: root.pages.length > 1
            onTurned: page => {
                root.form.editing("");
                root.page = page;
            }
        }

        KioskButton {
            id: phone

            objectName: "openPhone"
            small: true
            label: qsTr("Open the phone")
            iconName: "button-phone"
            collapsed: fullWidth > ways.room
            visible: ways.isFree && root.model.hasPhone && root.model.canPhone
            onActivated: root.model.openPhone()
        }

        KioskButton {
            id: voice

            objectName: "openVoice"
            kind: KioskButton.Secondary
            small: true
            label: qsTr("Voice")
            iconName: "speaker"
            collapsed: fullWidth > ways.room || root.model.hasPhone
            visible: ways.isFree && root.model.canVoice
            onActivated: root.model.openVoice()
        }
    }
}
